package adamp.properties.bound;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.ChannelAxis;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.OneDimensional;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.RowVerdict;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDampening;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;
import adamp.spec.convention.Views;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayOrder;

/**
 * The forward error bound of one step of any of the five algorithms from a float32 state (BOUNDS.md). The code follows
 * the equations of the step; {@link Rounding} adds to each operation what a float32 evaluation of it may add.
 */
public final class StepBound {
    private final Rule rule;
    private final HyperParameters hyper;
    private final RowArithmetic rows;

    /**
     * @param rows how the port adds up rows
     * @throws IllegalArgumentException if the convention has a value that the derivation does not cover
     */
    public StepBound(Rule rule, RowArithmetic rows) {
        this.rule = rule;
        this.hyper = rule.hyper();
        this.rows = rows;
        Covered.require(
                rule.conventions(),
                AdamEpsilon.AFTER_CORRECTED_ROOT,
                RowVerdict.ALL_ROWS,
                WeightDecay.DECOUPLED,
                WeightDecayOrder.BEFORE_STEP,
                Nesterov.LOOK_AHEAD);
    }

    /** The verdicts of eq. 11 that rounding allows. */
    public Decision decision(TensorShape shape, double[] weight, double[] gradient) {
        boolean skipped = shape.rank() < 2 && rule.conventions().is(OneDimensional.SKIPPED);
        if (!rule.algorithm().projects() || skipped || shape.elements() == 0) {
            return Decision.NOT_PROJECTED;
        }
        ChannelsFirst order = channelsFirst(shape);
        return Decision.of(
                decisionRule(),
                rows.decision(),
                rule.conventions().get(Views.class),
                order.of(weight),
                order.of(gradient),
                order.channels());
    }

    private ChannelsFirst channelsFirst(TensorShape shape) {
        return new ChannelsFirst(shape, rule.conventions().get(ChannelAxis.class));
    }

    private DecisionRule decisionRule() {
        var conventions = rule.conventions();
        return new DecisionRule(
                hyper.delta(),
                hyper.eps(),
                conventions.get(CosineEpsilon.class),
                conventions.get(CosineSign.class),
                conventions.get(CosineOfZero.class),
                conventions.get(NanCosine.class),
                conventions.get(DecisionRange.class),
                conventions.get(ThresholdPrecision.class),
                conventions.get(ThresholdComparison.class));
    }

    /**
     * The step enclosed, given the verdict.
     *
     * @param range whether intermediate results may leave the range of float32
     */
    public StepEnclosure step(
            TensorShape shape, TensorState before, double[] gradient, View view, Rounding.Range range) {
        Rounding rounding = new Rounding(FloatFormat.BINARY32, range);
        ChannelsFirst order = channelsFirst(shape);
        int rowLength =
                switch (view) {
                    case CHANNEL -> shape.elements() / order.channels();
                    case LAYER, NONE -> shape.elements();
                };
        Verdict verdict = new Verdict(view, rowLength);
        TensorState state = order.of(before);
        double[] g = order.of(gradient);
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

    /** SGD and SGDP. */
    private StepEnclosure momentum(Rounding rounding, TensorState before, double[] gradient, Verdict verdict) {
        StepScalars scalars = new StepScalars(rule, before.steps() + 1);
        Enclosures w = Enclosures.exact(before.weight());
        Enclosures buffer = Enclosures.exact(before.first());
        Enclosures g = gradient(rounding, scalars, w, gradient);

        Enclosures next = buffer;
        Enclosures p = g;
        if (hyper.momentum() != 0 || rule.algorithm() == Algorithm.SGDP) {
            boolean undampened = before.steps() == 0 && !dampensTheFirst();
            next = undampened
                    ? g
                    : rounding.sum(
                            rounding.product(scalars.momentum(), buffer),
                            rounding.product(scalars.oneMinusDampening(), g));
            p = hyper.nesterov() ? rounding.sum(g, rounding.product(scalars.momentum(), next)) : next;
        }
        Enclosures q = project(rounding, scalars, before.weight(), p, verdict);
        boolean overwritten =
                verdict.projects() && !hyper.nesterov() && rule.conventions().is(SgdpBuffer.OVERWRITTEN_BY_PROJECTION);
        Enclosures decayed = decay(rounding, scalars, w, verdict.view());
        Enclosures weight = rounding.difference(decayed, rounding.product(scalars.stepSize(), q));
        return new StepEnclosure(verdict.view(), overwritten ? q : next, Enclosures.zeros(0), q, weight);
    }

    private boolean dampensTheFirst() {
        return rule.algorithm() == Algorithm.SGD
                ? rule.conventions().is(SgdDampening.FROM_FIRST_GRADIENT)
                : rule.conventions().is(SgdpDampening.FROM_FIRST_GRADIENT);
    }

    /** Adam, AdamW and AdamP. */
    private StepEnclosure adaptive(Rounding rounding, TensorState before, double[] gradient, Verdict verdict) {
        StepScalars scalars = new StepScalars(rule, before.steps() + 1);
        Enclosures w = Enclosures.exact(before.weight());
        Enclosures g = gradient(rounding, scalars, w, gradient);

        Enclosures m = rounding.sum(
                rounding.product(scalars.beta1(), Enclosures.exact(before.first())),
                rounding.product(scalars.oneMinusBeta1(), g));
        Enclosures v = rounding.sum(
                rounding.product(scalars.beta2(), Enclosures.exact(before.second())),
                rounding.product(scalars.oneMinusBeta2(), rounding.product(g, g)));
        Enclosures denominator =
                rounding.sum(rounding.quotient(rounding.squareRoot(v), scalars.rootOfCorrection2()), scalars.eps());
        boolean looksAhead = rule.algorithm() == Algorithm.ADAMP && hyper.nesterov();
        Enclosures numerator = looksAhead
                ? rounding.sum(rounding.product(scalars.beta1(), m), rounding.product(scalars.oneMinusBeta1(), g))
                : m;
        Enclosures p = rounding.quotient(numerator, denominator);
        Enclosures q = project(rounding, scalars, before.weight(), p, verdict);
        Enclosures step = verdict.projects()
                ? rounding.product(scalars.stepSize(), q)
                : rounding.scaledQuotient(scalars.stepSize(), numerator, denominator);
        Enclosures weight = rounding.difference(decay(rounding, scalars, w, verdict.view()), step);
        return new StepEnclosure(verdict.view(), m, v, q, weight);
    }

    /** g, with lambda w added where the decay is coupled: SGD and Adam. */
    private Enclosures gradient(Rounding rounding, StepScalars scalars, Enclosures w, double[] gradient) {
        Enclosures g = Enclosures.exact(gradient);
        boolean coupled = rule.algorithm() == Algorithm.SGD || rule.algorithm() == Algorithm.ADAM;
        return coupled && hyper.weightDecay() != 0 ? rounding.sum(g, rounding.product(scalars.weightDecay(), w)) : g;
    }

    private Enclosures project(Rounding rounding, StepScalars scalars, double[] w, Enclosures p, Verdict verdict) {
        if (!verdict.projects()) {
            return p;
        }
        double eps = rule.conventions().is(ProjectionEpsilon.ADDED_TO_NORM) ? scalars.eps() : 0;
        return new ProjectionBound(rounding, rows.projection(), eps).project(p, w, verdict.rowLength());
    }

    /** w (1 - eta lambda ...) where the decay is decoupled: SGDP, AdamW and AdamP. */
    private Enclosures decay(Rounding rounding, StepScalars scalars, Enclosures w, View view) {
        boolean decoupled = rule.algorithm() != Algorithm.SGD && rule.algorithm() != Algorithm.ADAM;
        return decoupled && hyper.weightDecay() > 0 ? rounding.product(scalars.decayFactor(view), w) : w;
    }
}
