package adamp.properties.cases;

import adamp.properties.rule.OptimizerRequest;
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
 * @param rule the update rule, with the hyper-parameters of the first tensor
 * @param shapes one for each tensor
 * @param initial the states loaded before the first step
 * @param gradients for each step one for each tensor, null where missing
 * @param setup how the optimizer is made and led
 */
public record Scenario(
        Family family,
        Rule rule,
        List<TensorShape> shapes,
        List<TensorState> initial,
        List<List<double[]>> gradients,
        Setup setup) {
    public Scenario {
        shapes = List.copyOf(shapes);
        initial = List.copyOf(initial);
        gradients = Collections.unmodifiableList(new ArrayList<>(gradients));
    }

    /** With one group of row-major tensors, straight through. */
    public Scenario(
            Family family,
            Rule rule,
            List<TensorShape> shapes,
            List<TensorState> initial,
            List<List<double[]>> gradients) {
        this(family, rule, shapes, initial, gradients, Setup.plain(rule, shapes.size()));
    }

    /** The rule with the hyper-parameters of a tensor. */
    public Rule rule(int tensor) {
        return rule.with(setup.hyper().get(tensor));
    }

    /** The optimizer that it needs. */
    public OptimizerRequest request() {
        return new OptimizerRequest(rule, shapes, setup.hyper(), setup.layout());
    }

    /** The same made and led otherwise. */
    public Scenario with(Setup other) {
        Rule ofTheFirst =
                other.hyper().isEmpty() ? rule : rule.with(other.hyper().get(0));
        return new Scenario(family, ofTheFirst, shapes, initial, gradients, other);
    }

    /** The same from other states, through other steps. */
    public Scenario from(List<TensorState> states, List<List<double[]>> steps) {
        return new Scenario(family, rule, shapes, states, steps, setup);
    }

    @Override
    public String toString() {
        return family + ", " + rule + ", shapes " + shapes + ", " + gradients.size() + " steps";
    }
}
