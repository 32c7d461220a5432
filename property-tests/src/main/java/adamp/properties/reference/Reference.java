package adamp.properties.reference;

import adamp.properties.bound.View;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.LowPrecisionState;
import adamp.spec.convention.Setting;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayGuard;
import adamp.spec.field.BigFloat;
import adamp.spec.field.BigFloatScalars;
import adamp.spec.field.Dtype;
import adamp.spec.field.Extended;
import adamp.spec.field.ExtendedScalars;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.optimizer.Adam;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.optimizer.AdamState;
import adamp.spec.optimizer.AdamW;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.optimizer.Step;
import adamp.spec.optimizer.Update;
import adamp.spec.projection.Decision;
import adamp.spec.projection.DecisionRule;
import adamp.spec.projection.OrthogonalityRule;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.FieldElement;

/**
 * The step of {@code spec} from a given state: in double-double, whose relative error of some 2^-100 is nothing beside the
 * bounds, or where float64's numbers are too large or too small for it in 200 bits with any exponent; with NaN and the infinities where a number given is one, or where eps is 0 and something may be divided by
 * zero.
 */
public final class Reference {
    private static final BigFloatScalars BITS = BigFloatScalars.twoHundredBits();
    private static final int LARGEST_EXPONENT = 200;

    private final Rule rule;
    private final Arithmetic<DoubleDouble> finite;
    private final Arithmetic<Extended<DoubleDouble>> extended;
    private final Arithmetic<Extended<BigFloat>> ofAnyRange;

    public Reference(Rule rule) {
        this.rule = rule;
        // What is held from step to step is rounded by the port, within its bound.
        Conventions unrounded = rule.conventions().with(LowPrecisionState.EXACT);
        Dtype dtype = dtype(rule.precision().state());
        this.finite = new Arithmetic<>(
                new Setting<>(DoubleDoubleScalars.INSTANCE, unrounded, dtype), DoubleDouble::high, DoubleDouble::low);
        this.extended = new Arithmetic<>(
                new Setting<>(new ExtendedScalars<>(DoubleDoubleScalars.INSTANCE), unrounded, dtype),
                Reference::high,
                Reference::low);
        this.ofAnyRange = new Arithmetic<>(
                new Setting<>(new ExtendedScalars<>(BITS), unrounded, dtype),
                x -> new ExtendedScalars<>(BITS).toDouble(x),
                Reference::rest);
    }

    private static Dtype dtype(NumberFormat format) {
        return switch (format) {
            case FLOAT64 -> Dtype.BINARY64;
            case FLOAT32 -> Dtype.BINARY32;
            case BFLOAT16 -> Dtype.BFLOAT16;
            case FLOAT16 -> Dtype.BINARY16;
        };
    }

    /** What the nearest double leaves over; 0 where that is infinite. */
    private static double rest(Extended<BigFloat> x) {
        double high = x.kind() == Extended.Kind.FINITE ? BITS.toDouble(x.finiteValue()) : Double.NaN;
        return Double.isFinite(high) ? BITS.toDouble(x.finiteValue().subtract(BITS.of(high))) : 0;
    }

    private static double high(Extended<DoubleDouble> x) {
        return switch (x.kind()) {
            case FINITE -> x.finiteValue().high();
            case POSITIVE_INFINITY -> Double.POSITIVE_INFINITY;
            case NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
            case NAN -> Double.NaN;
        };
    }

    private static double low(Extended<DoubleDouble> x) {
        return x.kind() == Extended.Kind.FINITE ? x.finiteValue().low() : 0;
    }

    /** The view that eq. 11 has projected, exactly. */
    public View decide(TensorShape shape, double[] weight, double[] gradient) {
        return decision(shape, weight, gradient).view();
    }

    /** What eq. 11 says, exactly, row by row. */
    public ReferenceDecision decision(TensorShape shape, double[] weight, double[] gradient) {
        if (!rule.algorithm().projects()) {
            return ReferenceDecision.NONE;
        }
        Arithmetic<?> arithmetic = isFinite(weight) && isFinite(gradient) ? finite : extended;
        return (isInRange(weight) && isInRange(gradient) ? arithmetic : ofAnyRange).decide(shape, weight, gradient);
    }

    /** The step with every row of a view projected, of a tensor that has had a gradient in every step of its group. */
    public ReferenceStep step(TensorShape shape, TensorState before, double[] gradient, View view) {
        return step(shape, before, before.steps(), gradient, view);
    }

    /**
     * The step with every row of a view projected.
     *
     * @param groupSteps the steps that the tensor's group has made before
     */
    public ReferenceStep step(TensorShape shape, TensorState before, int groupSteps, double[] gradient, View view) {
        return step(shape, before, groupSteps, gradient, ReferenceDecision.all(view, shape.elements()));
    }

    /** The step, with the verdict of eq. 11 given row by row. */
    public ReferenceStep step(
            TensorShape shape, TensorState before, int groupSteps, double[] gradient, ReferenceDecision decision) {
        boolean ordinary = rule.precision().state().nearest(rule.hyper().eps()) > 0
                && !rule.conventions().is(AdamEpsilon.INVERSE_ROOT_PLUS)
                && isFinite(before.weight())
                && isFinite(before.first())
                && isFinite(before.second())
                && isFinite(gradient);
        boolean inRange = isInRange(before.weight())
                && isInRange(before.first())
                && isInRange(before.second())
                && isInRange(gradient);
        Arithmetic<?> arithmetic = !inRange ? ofAnyRange : ordinary ? finite : extended;
        return arithmetic.step(shape, before, groupSteps, gradient, decision);
    }

    /** Whether double-double holds products of such numbers: all but the largest and smallest of float64. */
    private static boolean isInRange(double[] values) {
        for (double value : values) {
            boolean ordinary = value == 0 || !Double.isFinite(value);
            if (!ordinary && Math.abs(Math.getExponent(value)) > LARGEST_EXPONENT) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** The reference over one field. */
    private final class Arithmetic<T extends FieldElement<T>> {
        private final Setting<T> setting;
        private final ToDoubleFunction<T> high;
        private final ToDoubleFunction<T> low;

        Arithmetic(Setting<T> setting, ToDoubleFunction<T> high, ToDoubleFunction<T> low) {
            this.setting = setting;
            this.high = high;
            this.low = low;
        }

        ReferenceDecision decide(TensorShape shape, double[] weight, double[] gradient) {
            HyperParameters h = rule.hyper();
            Tensor<T> w = tensor(shape, weight);
            Decision<T> decision =
                    new OrthogonalityRule<>(setting, h.eps(), h.delta()).decide(w, coupled(tensor(shape, gradient), w));
            return ReferenceDecision.of(decision);
        }

        /** The gradient that eq. 11 is asked of: with L2 regularisation coupled to it, where the convention has that. */
        private Tensor<T> coupled(Tensor<T> g, Tensor<T> w) {
            double lambda = rule.hyper().weightDecay();
            boolean decays = rule.conventions().is(WeightDecayGuard.POSITIVE) ? lambda > 0 : lambda != 0;
            if (!decays || !rule.conventions().is(WeightDecay.COUPLED)) {
                return g;
            }
            RoundedArithmetic<T> arithmetic = setting.arithmetic();
            return g.plus(w.times(arithmetic.atTensor(arithmetic.given(lambda))));
        }

        ReferenceStep step(
                TensorShape shape, TensorState before, int groupSteps, double[] gradient, ReferenceDecision given) {
            Tensor<T> w = tensor(shape, before.weight());
            Tensor<T> g = tensor(shape, gradient);
            Tensor<T> first = tensor(shape, before.first());
            View view = given.view();
            if (rule.algorithm().isAdaptive()) {
                Tensor<T> second = tensor(shape, before.second());
                Step<T, AdamState<T>> step =
                        adaptive(given).step(new AdamState<>(w, first, second, before.steps(), groupSteps), g);
                AdamState<T> after = step.state();
                Update<T> update = step.update().orElseThrow();
                return result(view, after.firstMoment(), values(after.secondMoment()), update, after.weight());
            }
            Step<T, MomentumState<T>> step =
                    momentum(given).step(new MomentumState<>(w, first, before.steps(), groupSteps), g);
            ReferenceValues none = new ReferenceValues(new double[0], new double[0]);
            return result(
                    view,
                    step.state().momentum(),
                    none,
                    step.update().orElseThrow(),
                    step.state().weight());
        }

        private ReferenceStep result(
                View view, Tensor<T> first, ReferenceValues second, Update<T> update, Tensor<T> weight) {
            return new ReferenceStep(
                    view,
                    values(first),
                    second,
                    values(update.direction()),
                    values(update.projected()),
                    values(weight));
        }

        private Optimizer<T, AdamState<T>> adaptive(ReferenceDecision given) {
            HyperParameters h = rule.hyper();
            return switch (rule.algorithm()) {
                case ADAM -> new Adam<>(setting, plain(h));
                case ADAMW -> new AdamW<>(setting, plain(h));
                default ->
                    new AdamP<>(
                            setting,
                            new AdamPParameters(
                                    h.learningRate(),
                                    h.beta1(),
                                    h.beta2(),
                                    h.eps(),
                                    h.weightDecay(),
                                    h.nesterov(),
                                    new ProjectionParameters(h.delta(), h.weightDecayRatio())),
                            forced(given));
            };
        }

        private static AdamParameters plain(HyperParameters h) {
            return new AdamParameters(h.learningRate(), h.beta1(), h.beta2(), h.eps(), h.weightDecay());
        }

        private Optimizer<T, MomentumState<T>> momentum(ReferenceDecision given) {
            HyperParameters h = rule.hyper();
            if (rule.algorithm() == Algorithm.SGD) {
                return new Sgd<>(
                        setting,
                        new SgdParameters(
                                h.learningRate(), h.momentum(), h.dampening(), h.weightDecay(), h.nesterov()));
            }
            return new Sgdp<>(
                    setting,
                    new SgdpParameters(
                            h.learningRate(),
                            h.momentum(),
                            h.dampening(),
                            h.eps(),
                            h.weightDecay(),
                            h.nesterov(),
                            new ProjectionParameters(h.delta(), h.weightDecayRatio())),
                    forced(given));
        }

        private DecisionRule<T> forced(ReferenceDecision given) {
            return (weight, gradient) -> given.in(weight.shape(), channelAxis(weight.shape()));
        }

        private int channelAxis(Shape shape) {
            return switch (rule.conventions().get(ChannelAxis.class)) {
                case FIRST -> 0;
                case SECOND -> 1;
                case LAST -> shape.rank() - 1;
            };
        }

        private Tensor<T> tensor(TensorShape shape, double[] values) {
            return Tensor.build(setting.scalars(), Shape.of(shape.sizes()), i -> setting.scalars()
                    .of(values[i]));
        }

        private ReferenceValues values(Tensor<T> tensor) {
            double[] highs = new double[tensor.size()];
            double[] lows = new double[tensor.size()];
            for (int i = 0; i < highs.length; i++) {
                highs[i] = high.applyAsDouble(tensor.get(i));
                lows[i] = low.applyAsDouble(tensor.get(i));
            }
            return new ReferenceValues(highs, lows);
        }
    }
}
