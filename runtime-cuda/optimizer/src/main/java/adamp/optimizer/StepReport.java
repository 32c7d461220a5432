package adamp.optimizer;

import java.util.List;

/**
 * What one step did, parameter by parameter, in the order in which the optimizer was given them.
 *
 * @param parameters one report for each parameter
 */
public record StepReport(List<ParameterReport> parameters) {
    public StepReport {
        parameters = List.copyOf(parameters);
    }

    /** @throws InvalidInputException if no parameter has this name */
    public ParameterReport parameter(String name) {
        return parameters.stream()
                .filter(report -> report.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "no parameter '" + name + "' in this report; ask for one that the optimizer was given"));
    }

    /** The share of the stepped weights, in [0, 1], whose update was projected; NaN if none was stepped. */
    public double projectedShare() {
        long stepped = 0;
        long projected = 0;
        for (ParameterReport report : parameters) {
            stepped += report.stepped() ? report.elements() : 0;
            projected += report.projected().isPresent() ? report.elements() : 0;
        }
        return (double) projected / stepped;
    }
}
