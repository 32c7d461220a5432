package adamp.properties.precision;

import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Denormals are zeros, as operands and as results. */
final class FlushingStep extends FormatStep {
    private final NumberFormat format;

    FlushingStep(Rule rule) {
        super(rule, new FormatArithmetic(rule.precision().state(), new SplittableRandom(1)));
        format = rule.precision().state();
    }

    @Override
    TensorState step(TensorShape shape, TensorState before, double[] gradient) {
        TensorState after = super.step(shape, flushed(before), flushed(gradient));
        return new TensorState(flushed(after.weight()), flushed(after.first()), flushed(after.second()), after.steps());
    }

    private TensorState flushed(TensorState state) {
        return new TensorState(flushed(state.weight()), flushed(state.first()), flushed(state.second()), state.steps());
    }

    private double[] flushed(double[] values) {
        UnaryOperator<Double> flush = x -> Math.abs(x) < format.smallestNormal() ? Math.copySign(0, x) : x;
        return Arrays.stream(values).map(flush::apply).toArray();
    }
}
