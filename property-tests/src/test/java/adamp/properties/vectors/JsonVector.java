package adamp.properties.vectors;

import adamp.properties.bound.Quantity;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.TensorState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A vector as its file says. */
record JsonVector(
        String id, List<String> flags, OptimizerRequest optimizer, List<TensorState> initial, List<Step> steps) {

    /** Weights to set, if any, gradients, null where missing, and what may come of them. */
    record Step(List<double[]> weights, List<double[]> gradients, List<After> after) {
        static Step read(JsonNode step) {
            List<double[]> weights = new ArrayList<>();
            step.path("weights").forEach(given -> weights.add(doubles(given)));
            List<double[]> gradients = new ArrayList<>();
            step.get("gradients").forEach(given -> gradients.add(given.isNull() ? null : doubles(given)));
            List<After> after = new ArrayList<>();
            step.get("after").forEach(tensor -> after.add(After.read(tensor)));
            return new Step(weights, gradients, after);
        }
    }

    /** What a tensor may be. */
    record After(OptionalInt steps, List<Map<Quantity, List<Expected>>> alternatives) {
        static After read(JsonNode after) {
            List<Map<Quantity, List<Expected>>> alternatives = new ArrayList<>();
            for (JsonNode alternative : after.get("alternatives")) {
                Map<Quantity, List<Expected>> ways = new EnumMap<>(Quantity.class);
                for (Quantity quantity : Quantity.values()) {
                    if (alternative.has(name(quantity))) {
                        ways.put(quantity, ways(alternative.get(name(quantity))));
                    }
                }
                alternatives.add(ways);
            }
            JsonNode steps = after.get("steps");
            return new After(steps.isNull() ? OptionalInt.empty() : OptionalInt.of(steps.intValue()), alternatives);
        }

        private static List<Expected> ways(JsonNode allowed) {
            List<Expected> ways = new ArrayList<>(List.of(expected(allowed)));
            if (allowed.has("or")) {
                ways.add(expected(allowed.get("or")));
            }
            return ways;
        }

        private static Expected expected(JsonNode node) {
            return new Expected(doubles(node.get("expected")), doubles(node.get("bound")));
        }

        private static String name(Quantity quantity) {
            return switch (quantity) {
                case FIRST_MOMENT -> "first";
                case SECOND_MOMENT -> "second";
                case WEIGHT -> "weight";
            };
        }

        /** What is wrong with a state: nothing, if it fits one of the alternatives. */
        Optional<String> wrong(TensorState state) {
            if (steps.isPresent() && steps.getAsInt() != state.steps()) {
                return Optional.of("it has counted " + state.steps() + " steps");
            }
            List<String> faults = new ArrayList<>();
            for (var alternative : alternatives) {
                Optional<String> misfit = misfit(state, alternative);
                if (misfit.isEmpty()) {
                    return misfit;
                }
                faults.add(misfit.orElseThrow());
            }
            return Optional.of(faults.get(0));
        }

        private static Optional<String> misfit(TensorState state, Map<Quantity, List<Expected>> alternative) {
            for (var entry : alternative.entrySet()) {
                var reported = entry.getKey().of(state);
                List<Expected> ways = entry.getValue();
                for (int i = 0; i < reported.length; i++) {
                    int index = i;
                    if (ways.stream().noneMatch(way -> way.accepts(reported[index], index))) {
                        return Optional.of(entry.getKey() + "[" + i + "] is " + reported[i] + ", not "
                                + ways.get(0).value()[i] + " within "
                                + ways.get(0).bound()[i]);
                    }
                }
            }
            return Optional.empty();
        }
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Hex.parse(array.get(i).textValue());
        }
        return values;
    }
}
