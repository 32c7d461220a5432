package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.MissingGradient;
import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.convention.SgdpDecayScale;
import adamp.spec.convention.WeightDecay;
import adamp.spec.convention.WeightDecayGuard;
import adamp.spec.convention.WeightDecayOrder;

/** Weight decay, the step itself, and what is kept for the next. */
final class StepFormulas {
    private StepFormulas() {}

    /** What a weight is multiplied by. */
    @FunctionalInterface
    interface Factor {
        /** @param projected whether the element lies in a row that is projected */
        Enclosure of(Evaluation e, boolean projected);
    }

    private static boolean isPlain(Algorithm algorithm) {
        return algorithm == Algorithm.SGD || algorithm == Algorithm.ADAM;
    }

    private static boolean hasDecay(Evaluation e) {
        boolean positive = e.rule.algorithm().projects() && e.is(WeightDecayGuard.POSITIVE);
        return positive ? e.hyper.weightDecay() > 0 : e.hyper.weightDecay() != 0;
    }

    static boolean couples(Evaluation e) {
        Algorithm algorithm = e.rule.algorithm();
        return hasDecay(e) && (isPlain(algorithm) || (algorithm.projects() && e.is(WeightDecay.COUPLED)));
    }

    static boolean decays(Evaluation e) {
        Algorithm algorithm = e.rule.algorithm();
        return hasDecay(e) && !isPlain(algorithm) && (!algorithm.projects() || e.is(WeightDecay.DECOUPLED));
    }

    /** eta lambda. */
    static double decayRate(Evaluation e) {
        Scalars s = e.scalars;
        return s.times(s.given(e.hyper.learningRate()), s.given(e.hyper.weightDecay()));
    }

    /** Of a row that is projected. */
    static double decayRatio(Evaluation e) {
        return e.is(ProjectedDecayRatio.APPLIED) ? e.scalars.given(e.hyper.weightDecayRatio()) : 1;
    }

    static double decayScale(Evaluation e) {
        boolean divided =
                e.rule.algorithm() == Algorithm.SGDP && e.is(SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM);
        return divided ? e.scalars.minus(1, e.scalars.given(e.hyper.momentum())) : 1;
    }

    static Enclosure factor(Evaluation e, boolean projected) {
        Formulas f = e.formulas;
        Scalars s = e.scalars;
        double ratio = (projected ? f.decayRatio : f.plainRatio).applyAsDouble(e);
        double decay = s.over(s.times(f.decayRate.applyAsDouble(e), ratio), f.decayScale.applyAsDouble(e));
        return Enclosure.exact(s.atTensor(s.minus(1, decay)));
    }

    static Enclosure stepSize(Evaluation e) {
        Scalars s = e.scalars;
        double eta = s.given(e.hyper.learningRate());
        boolean corrected = e.rule.algorithm().isAdaptive();
        return Enclosure.exact(s.atTensor(corrected ? s.over(eta, e.formulas.correction1.applyAsDouble(e)) : eta));
    }

    /** eta q: where Adam's quotient was not projected, the step size may be multiplied in before the division. */
    static Enclosures move(Evaluation e) {
        Enclosure size = e.formulas.stepSize.apply(e);
        return e.dividedLast && e.q == e.p && size.error() == 0
                ? e.rounding.scaledQuotient(size.value(), e.numerator, e.denominator)
                : scaled(e, size, e.q);
    }

    static Enclosures scaled(Evaluation e, Enclosure scalar, Enclosures x) {
        return scalar.error() == 0
                ? e.times(scalar.value(), x)
                : e.rounding.product(Lanes.constant(scalar, x.size()), x);
    }

    static Enclosures weight(Evaluation e) {
        boolean late = e.rule.algorithm().projects() && e.is(WeightDecayOrder.AFTER_STEP);
        Enclosures move = e.formulas.move.apply(e);
        return late ? decayed(e, e.rounding.difference(e.w, move)) : e.rounding.difference(decayed(e, e.w), move);
    }

    /** w (1 - eta lambda ...). */
    static Enclosures decayed(Evaluation e, Enclosures w) {
        if (!e.formulas.decays.test(e)) {
            return w;
        }
        boolean[] projected = e.verdict.elements(w.size());
        Enclosures inside = scaled(e, e.formulas.factor.of(e, true), w);
        Enclosures outside = scaled(e, e.formulas.factor.of(e, false), w);
        return Lanes.build(w.size(), i -> (projected[i] ? inside : outside).at(i));
    }

    static Enclosures keptFirst(Evaluation e) {
        boolean overwritten = e.rule.algorithm() == Algorithm.SGDP
                && !e.hyper.nesterov()
                && e.verdict.projects()
                && e.is(SgdpBuffer.OVERWRITTEN_BY_PROJECTION);
        return overwritten ? e.q : e.first;
    }

    /** Whether a step leaves the tensor alone. */
    static boolean skips(Evaluation e) {
        return e.step.isMissing() && e.is(MissingGradient.SKIPPED);
    }
}
