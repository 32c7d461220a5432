package adamp.optimizer.step;

import adamp.optimizer.Algorithm;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.ParameterState;
import java.util.List;
import java.util.Set;

/** Refuses states that do not fit their parameter. */
final class StateCheck {
    private StateCheck() {}

    /** @param names the arrays that are kept of the parameter */
    static void requireFits(StepTensor tensor, Algorithm algorithm, List<String> names, ParameterState state) {
        String parameter = tensor.parameter().name();
        if (!state.arrays().keySet().equals(Set.copyOf(names))) {
            throw new InvalidInputException("state of '" + parameter + "' has arrays "
                    + state.arrays().keySet() + ", but " + algorithm + " keeps " + names + "; give exactly those");
        }
        for (String name : names) {
            int length = state.array(name).length;
            if (length != tensor.rows().elements()) {
                throw new InvalidInputException("state of '" + parameter + "': array " + name + " has " + length
                        + " elements for shape " + tensor.parameter().shape() + "; give one for each weight");
            }
        }
    }
}
