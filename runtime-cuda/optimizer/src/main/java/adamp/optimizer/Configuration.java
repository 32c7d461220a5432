package adamp.optimizer;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What an optimizer is made from.
 *
 * @param groups at least one, all of one algorithm, no parameter name twice
 * @param conventions the decisions the paper leaves open
 * @param threads how many threads of the host step the parameters; the result does not depend on it
 */
public record Configuration(List<ParameterGroup> groups, Conventions conventions, int threads) {
    /** @throws InvalidInputException if the groups do not go together or there is no thread */
    public Configuration {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new InvalidInputException("optimizer has no parameters; add a group of at least one");
        }
        if (threads < 1) {
            throw new InvalidInputException("optimizer: threads is " + threads + ", but must be 1 or more");
        }
        requireOneAlgorithm(groups);
        requireDistinctParameters(groups);
    }

    private static void requireOneAlgorithm(List<ParameterGroup> groups) {
        Algorithm first = groups.get(0).settings().algorithm();
        for (ParameterGroup group : groups) {
            Algorithm other = group.settings().algorithm();
            if (other != first) {
                throw new InvalidInputException(
                        "optimizer: groups mix " + first + " and " + other + "; make one optimizer for each algorithm");
            }
        }
    }

    private static void requireDistinctParameters(List<ParameterGroup> groups) {
        Set<String> names = new HashSet<>();
        IdentityHashMap<Tensor, String> tensors = new IdentityHashMap<>();
        for (ParameterGroup group : groups) {
            for (Parameter parameter : group.parameters()) {
                if (!names.add(parameter.name())) {
                    throw new InvalidInputException("optimizer: two parameters are named '" + parameter.name()
                            + "'; give each a name of its own");
                }
                String twin = tensors.put(parameter.tensor(), parameter.name());
                if (twin != null) {
                    throw new InvalidInputException("optimizer: parameters '" + twin + "' and '" + parameter.name()
                            + "' are one tensor; give it once");
                }
            }
        }
    }

    public Algorithm algorithm() {
        return groups.get(0).settings().algorithm();
    }

    /** The parameters of all groups, group by group. */
    public List<Parameter> parameters() {
        return groups.stream().flatMap(group -> group.parameters().stream()).toList();
    }
}
