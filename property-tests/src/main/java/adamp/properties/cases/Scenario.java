package adamp.properties.cases;

import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tensors, the states they start from, and gradients for one step or several.
 *
 * @param family what it is meant to try
 * @param rule the update rule
 * @param shapes one for each tensor
 * @param initial the states loaded before the first step
 * @param gradients for each step one for each tensor, null where missing
 */
public record Scenario(
        Family family, Rule rule, List<TensorShape> shapes, List<TensorState> initial, List<List<double[]>> gradients) {
    public Scenario {
        shapes = List.copyOf(shapes);
        initial = List.copyOf(initial);
        gradients = Collections.unmodifiableList(new ArrayList<>(gradients));
    }

    @Override
    public String toString() {
        return family + ", " + rule + ", shapes " + shapes + ", " + gradients.size() + " steps";
    }
}
