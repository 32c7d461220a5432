package adamp.optimizer;

import java.util.List;

/**
 * Parameters that share settings.
 *
 * @param settings the hyper-parameters; all groups of an optimizer use one algorithm
 * @param parameters at least one
 */
public record ParameterGroup(Settings settings, List<Parameter> parameters) {
    /** @throws InvalidInputException if there are no settings or no parameters */
    public ParameterGroup {
        if (settings == null) {
            throw new InvalidInputException(
                    "parameter group has no settings; give for instance AdamP.builder().build()");
        }
        if (parameters == null || parameters.isEmpty()) {
            throw new InvalidInputException(
                    settings.algorithm() + ": parameter group is empty; give at least one parameter");
        }
        parameters = List.copyOf(parameters);
    }

    public static ParameterGroup of(Settings settings, Parameter... parameters) {
        return new ParameterGroup(settings, List.of(parameters));
    }
}
