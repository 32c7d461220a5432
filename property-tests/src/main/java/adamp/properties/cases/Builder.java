package adamp.properties.cases;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Collects a scenario tensor by tensor. */
final class Builder {
    final SplittableRandom random;
    final Draw draw;
    final Angles angles;
    private final Family family;
    private Rule rule;
    private final List<TensorShape> shapes = new ArrayList<>();
    private final List<TensorState> initial = new ArrayList<>();
    private final List<List<double[]>> gradients = new ArrayList<>();

    Builder(Family family, Rule rule, SplittableRandom random) {
        this.family = family;
        this.rule = rule;
        this.random = random;
        this.draw = new Draw(random);
        this.angles = new Angles(random);
    }

    Algorithm algorithm() {
        return rule.algorithm();
    }

    Rule rule() {
        return rule;
    }

    HyperParameters hyper() {
        return rule.hyper();
    }

    Builder hyper(HyperParameters changed) {
        rule = rule.with(changed);
        return this;
    }

    /** A tensor in a state as after some steps with gradients of a scale. */
    Builder tensor(TensorShape shape, double[] weight, double gradientScale) {
        int n = weight.length;
        double[] second = algorithm().isAdaptive() ? draw.squares(n, gradientScale) : new double[0];
        return tensor(
                shape, new TensorState(weight, draw.normals(n, gradientScale), second, draw.oneOf(1, 2, 10, 300)));
    }

    Builder tensor(TensorShape shape, TensorState state) {
        shapes.add(shape);
        initial.add(state);
        return this;
    }

    /** A tensor that has taken no step. */
    Builder fresh(TensorShape shape, double[] weight) {
        return tensor(shape, TensorState.start(algorithm(), weight));
    }

    /** One step: a gradient for each tensor, null where missing. */
    Builder step(List<double[]> given) {
        gradients.add(given);
        return this;
    }

    Builder step(double[] gradient) {
        List<double[]> one = new ArrayList<>();
        one.add(gradient);
        return step(one);
    }

    Scenario build() {
        return new Scenario(family, rule, shapes, initial, gradients);
    }
}
