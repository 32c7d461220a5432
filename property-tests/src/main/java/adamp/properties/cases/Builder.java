package adamp.properties.cases;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Collects a scenario tensor by tensor. */
final class Builder {
    final SplittableRandom random;
    final Draw draw;
    final Angles angles;
    private final Family family;
    /** Whether rows are such that their sums are exact: in formats of few digits, where there is a decision. */
    private final boolean exact;

    private Rule rule;
    private final List<TensorShape> shapes = new ArrayList<>();
    private final List<TensorState> initial = new ArrayList<>();
    private final List<List<double[]>> gradients = new ArrayList<>();
    private final List<HyperParameters> groups = new ArrayList<>();
    private MemoryLayout layout = MemoryLayout.ROW_MAJOR;
    private Course course = Course.STRAIGHT;

    Builder(Family family, Rule rule, SplittableRandom random) {
        this.family = family;
        this.rule = rule;
        this.random = random;
        this.exact = rule.precision().state().isHalf() && rule.algorithm().projects();
        this.draw = new Draw(random, rule.precision().state());
        this.angles = exact ? new ExactAngles(random) : new RoundedAngles(draw, random);
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

    /** In float16 eps is at least 1e-4, as those choose it who train in it; 0 stays 0. */
    Builder hyper(HyperParameters changed) {
        boolean coarse = rule.precision() == Precision.FLOAT16 && changed.eps() != 0;
        rule = rule.with(coarse ? changed.withEps(Math.max(changed.eps(), 1e-4)) : changed);
        return this;
    }

    /** Whether decisions are drawn in rows whose sums are exact. */
    boolean isExact() {
        return exact;
    }

    /** Where sums are to be exact, steps so small that decisions which are clear at the start stay so. */
    Builder stayingNear(double fastest) {
        return exact ? hyper(hyper().withDelta(0.5).withLearningRate(Math.min(hyper().learningRate(), fastest))) : this;
    }

    /** Normal numbers of a scale, or in formats of few digits rows that are exactly summable. */
    double[] rows(TensorShape shape, double scale) {
        return exact && shape.rank() >= 2
                ? new ExactRows(random).rows(shape.channels(), shape.rowLength(), scale)
                : draw.normals(shape.elements(), scale);
    }

    /** The same as one row. */
    double[] row(int length, double scale) {
        return exact ? new ExactRows(random).rows(1, length, scale) : draw.normals(length, scale);
    }

    /** A number of channels: in formats of few digits a power of four, whose rows are exactly summable all together. */
    int channels(int drawn) {
        return !exact || drawn <= 1 ? drawn : drawn <= 8 ? 4 : 16;
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

    /** The weight of a tensor at the start. */
    double[] weight(int tensor) {
        return initial.get(tensor).weight();
    }

    /** A tensor that has taken no step. */
    Builder fresh(TensorShape shape, double[] weight) {
        return tensor(shape, TensorState.start(algorithm(), weight));
    }

    /** One step: a gradient for each tensor, null where missing. */
    Builder step(List<double[]> given) {
        gradients.add(rule.precision().hasMaster() ? ofTheModel(given) : given);
        return this;
    }

    /** The gradients that a model in a narrower format has. */
    private List<double[]> ofTheModel(List<double[]> given) {
        Draw narrow = new Draw(random, rule.precision().model());
        List<double[]> rounded = new ArrayList<>();
        for (double[] gradient : given) {
            rounded.add(
                    gradient == null
                            ? null
                            : Arrays.stream(gradient).map(narrow::rounded).toArray());
        }
        return rounded;
    }

    Builder step(double[] gradient) {
        List<double[]> one = new ArrayList<>();
        one.add(gradient);
        return step(one);
    }

    /** The hyper-parameters of the next tensor of those that have some of their own: all have, or none. */
    Builder group(HyperParameters own) {
        groups.add(own);
        return this;
    }

    Builder layout(MemoryLayout wanted) {
        layout = wanted;
        return this;
    }

    Builder course(Course wanted) {
        course = wanted;
        return this;
    }

    Scenario build() {
        Setup plain = Setup.plain(rule, shapes.size()).with(layout).with(course);
        Scenario scenario = new Scenario(family, rule, shapes, initial, gradients, plain);
        return groups.isEmpty() ? scenario : scenario.with(plain.with(groups));
    }
}
