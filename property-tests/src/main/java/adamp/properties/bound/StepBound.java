package adamp.properties.bound;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayGuard;
import adamp.spec.convention.WeightDecayOrder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The forward error bound of one step of any of the five algorithms, under any convention (BOUNDS.md). The code follows
 * the equations of the step; {@link Rounding} adds to each operation what an evaluation of it may add.
 */
public final class StepBound {
    private final Rule rule;
    private final HyperParameters hyper;
    private final RowArithmetic rows;
    private final FloatFormat format;
    private final StepScalars ofFirst;
    private StepScalars latest;
    private int timeOfLatest = 1;

    /** @param rows how the port adds up rows */
    public StepBound(Rule rule, RowArithmetic rows) {
        this.rule = rule;
        this.hyper = rule.hyper();
        this.rows = rows;
        FloatFormat tensor = FloatFormat.of(rule.precision().state());
        this.format = rows.flushes() ? tensor.flushed() : tensor;
        this.ofFirst = StepScalars.of(rule, 1);
        this.latest = ofFirst;
    }

    /** The verdicts of eq. 11 that rounding allows. */
    public Decision decision(TensorShape shape, double[] weight, double[] gradient) {
        boolean skipped = shape.rank() < 2 && rule.conventions().is(OneDimensional.SKIPPED);
        if (!rule.algorithm().projects() || skipped || shape.elements() == 0) {
            return Decision.NOT_PROJECTED;
        }
        ChannelsFirst order = channelsFirst(shape);
        Rounding rounding = new Rounding(format, Rounding.Range.KEPT);
        Enclosures g = coupled(rounding, given(weight), given(gradient));
        return new ViewDecisions(rule, rows.decision()).decide(order.of(weight), order.of(g), order.channels());
    }

    /** What the tensors are held in. */
    public Precision precision() {
        return rule.precision();
    }

    private Enclosures given(double[] numbers) {
        return Enclosures.exact(numbers).operandsOf(format);
    }

    /** From an element's row-major index to its row of the channel view. */
    public IntUnaryOperator channelOf(TensorShape shape) {
        return channelsFirst(shape)::channelOf;
    }

    private ChannelsFirst channelsFirst(TensorShape shape) {
        return new ChannelsFirst(shape, rule.conventions().get(ChannelAxis.class));
    }

    /** The step enclosed, given the verdict, for a tensor that has had a gradient in every step of its group. */
    public StepEnclosure step(
            TensorShape shape, TensorState before, double[] gradient, View view, Rounding.Range range) {
        return step(shape, EnclosedState.of(before, before.steps()), gradient, view, range);
    }

    /**
     * The step enclosed, given the verdict.
     *
     * @param view where it is a view, every row of it is projected
     * @param range whether intermediate results may leave the range of the format
     */
    public StepEnclosure step(
            TensorShape shape, EnclosedState before, double[] gradient, View view, Rounding.Range range) {
        return step(new Rounding(format, range), shape, before, gradient, view);
    }

    /**
     * The step as it is enclosed without any rounding of a tensor: what is left are the ways in which scalars may be put
     * together, which move all elements to the same side.
     */
    public StepEnclosure spread(TensorShape shape, EnclosedState before, double[] gradient, View view) {
        return step(new Rounding(FloatFormat.UNROUNDED, Rounding.Range.KEPT), shape, before, gradient, view);
    }

    private StepEnclosure step(
            Rounding rounding, TensorShape shape, EnclosedState before, double[] gradient, View view) {
        ChannelsFirst order = channelsFirst(shape);
        int rowLength =
                switch (view) {
                    case CHANNEL -> shape.elements() / order.channels();
                    case LAYER, NONE -> shape.elements();
                };
        Verdict verdict = new Verdict(view, rowLength);
        EnclosedState state = order.of(before);
        Enclosures g = order.of(given(gradient));
        return order.back(
                rule.algorithm().isAdaptive()
                        ? adaptive(rounding, state, g, verdict)
                        : momentum(rounding, state, g, verdict));
    }

    /** A view and the length of its rows. */
    private record Verdict(View view, int rowLength) {
        boolean projects() {
            return view != View.NONE;
        }
    }

    private StepScalars scalars(int time) {
        if (time != timeOfLatest) {
            latest = StepScalars.of(rule, time);
            timeOfLatest = time;
        }
        return latest;
    }

    private StepScalars scalars(EnclosedState before) {
        return scalars(1 + (rule.conventions().is(BiasCorrection.PER_GROUP) ? before.groupSteps() : before.steps()));
    }

    /** SGD and SGDP. */
    private StepEnclosure momentum(Rounding rounding, EnclosedState before, Enclosures gradient, Verdict verdict) {
        StepScalars scalars = ofFirst;
        Enclosures w = given(before.weight());
        Enclosures buffer = before.first().operandsOf(format);
        Enclosures g = coupled(rounding, w, gradient);

        MomentBound moments = new MomentBound(rounding);
        Enclosures next = buffer;
        Enclosures p = g;
        if (hyper.momentum() != 0 || rule.algorithm() == Algorithm.SGDP) {
            boolean undampened = before.steps() == 0 && !dampensTheFirst();
            next = undampened ? g : moments.sum(scalars.momentum(), buffer, scalars.oneMinusDampening(), g);
            p = hyper.nesterov() ? rounding.sum(g, rounding.product(scalars.momentum(), next)) : next;
        }
        Enclosures q = project(rounding, scalars, before.weight(), p, verdict, isFinite(before, gradient));
        boolean overwritten =
                verdict.projects() && !hyper.nesterov() && rule.conventions().is(SgdpBuffer.OVERWRITTEN_BY_PROJECTION);
        Enclosures step = rounding.product(scalars.stepSize(), q);
        Enclosures weight = weight(rounding, scalars, w, step, verdict.view());
        return new StepEnclosure(verdict.view(), overwritten ? q : next, Enclosures.zeros(0), q, weight);
    }

    private boolean dampensTheFirst() {
        return rule.algorithm() == Algorithm.SGD
                ? rule.conventions().is(SgdDampening.FROM_FIRST_GRADIENT)
                : rule.conventions().is(SgdpDampening.FROM_FIRST_GRADIENT);
    }

    /** Adam, AdamW and AdamP. */
    private StepEnclosure adaptive(Rounding rounding, EnclosedState before, Enclosures gradient, Verdict verdict) {
        StepScalars scalars = scalars(before);
        Enclosures w = given(before.weight());
        Enclosures g = coupled(rounding, w, gradient);

        MomentBound moments = new MomentBound(rounding);
        Enclosures m = moments.average(scalars.beta1(), before.first().operandsOf(format), scalars.oneMinusBeta1(), g);
        Enclosures v = moments.average(
                scalars.beta2(), before.second().operandsOf(format), scalars.oneMinusBeta2(), rounding.product(g, g));
        DirectionBound direction =
                new DirectionBound(rounding, scalars, rule.conventions().get(AdamEpsilon.class), v);
        boolean looksAhead = rule.algorithm() == Algorithm.ADAMP && hyper.nesterov();
        boolean undivided = looksAhead && rule.conventions().is(Nesterov.UNDIVIDED_MOMENTUM);
        Enclosures numerator = looksAhead ? moments.average(scalars.beta1(), m, scalars.oneMinusBeta1(), g) : m;
        Enclosures p = undivided
                ? rounding.sum(
                        rounding.product(scalars.beta1(), m),
                        direction.of(rounding.product(scalars.oneMinusBeta1(), g)))
                : direction.of(numerator);
        Enclosures q = project(rounding, scalars, before.weight(), p, verdict, isFinite(before, gradient));
        Enclosures step = verdict.projects() || undivided
                ? rounding.product(scalars.stepSize(), q)
                : direction.scaled(scalars.stepSize(), numerator);
        return new StepEnclosure(verdict.view(), m, v, q, weight(rounding, scalars, w, step, verdict.view()));
    }

    /** g, with lambda w added where the decay is coupled: always in SGD and Adam, never in AdamW. */
    private Enclosures coupled(Rounding rounding, Enclosures w, Enclosures g) {
        boolean couples =
                switch (rule.algorithm()) {
                    case SGD, ADAM -> hyper.weightDecay() != 0;
                    case ADAMW -> false;
                    case SGDP, ADAMP -> decays() && rule.conventions().is(WeightDecay.COUPLED);
                };
        return couples ? rounding.sum(g, rounding.product(ofFirst.weightDecay(), w)) : g;
    }

    private boolean decays() {
        return rule.conventions().is(WeightDecayGuard.POSITIVE) ? hyper.weightDecay() > 0 : hyper.weightDecay() != 0;
    }

    private static boolean isFinite(EnclosedState state, Enclosures gradient) {
        return Arrays.stream(state.weight()).allMatch(Double::isFinite)
                && state.first().isFinite()
                && state.second().isFinite()
                && gradient.isFinite();
    }

    private Enclosures project(
            Rounding rounding, StepScalars scalars, double[] w, Enclosures p, Verdict verdict, boolean given) {
        if (!verdict.projects()) {
            return p;
        }
        double eps = rule.conventions().is(ProjectionEpsilon.ADDED_TO_NORM)
                ? scalars.eps().value()
                : 0;
        return new ProjectionBound(rounding, rows.projection(), eps, given).project(p, w, verdict.rowLength());
    }

    /** w - s, with decoupled decay in SGDP, AdamW and AdamP. */
    private Enclosures weight(Rounding rounding, StepScalars scalars, Enclosures w, Enclosures step, View view) {
        boolean projects = rule.algorithm().projects();
        boolean decoupled = projects
                ? decays() && rule.conventions().is(WeightDecay.DECOUPLED)
                : rule.algorithm() == Algorithm.ADAMW && hyper.weightDecay() != 0;
        if (!decoupled) {
            return rounding.difference(w, step);
        }
        WeightDecayOrder order =
                projects ? rule.conventions().get(WeightDecayOrder.class) : WeightDecayOrder.BEFORE_STEP;
        return new WeightBound(rounding, scalars.decay(view), scalars.learningRate(), order).of(w, step);
    }
}
