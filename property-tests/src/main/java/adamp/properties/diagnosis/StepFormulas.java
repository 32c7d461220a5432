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
        boolean divided = e.rule.algorithm() == Algorithm.SGDP && e.is(SgdpDecayScale.DIVIDED_BY_ONE_MINUS_MOMENTUM);
        return divided ? e.scalars.minus(1, e.scalars.given(e.hyper.momentum())) : 1;
    }

    static Enclosure factor(Evaluation e, boolean projected) {
        Formulas f = e.formulas;
        Scalars s = e.scalars;
        double ratio = (projected ? f.decayRatio : f.plainRatio).applyAsDouble(e);
        double decay = s.over(s.times(f.decayRate.applyAsDouble(e), ratio), f.decayScale.applyAsDouble(e));
        double factor = s.atTensor(s.minus(1, decay));
        Enclosure share = s.inSomeWay(decay, MomentFormulas.WAYS);
        double apart = s.inSomeWay(1, 1).error() == 0 ? 0 : Math.abs(factor - (1 - decay));
        return new Enclosure(factor, share.error() + apart);
    }

    static Enclosure stepSize(Evaluation e) {
        Scalars s = e.correctionScalars;
        double eta = s.given(e.hyper.learningRate());
        boolean corrected = e.rule.algorithm().isAdaptive();
        if (!corrected) {
            return Enclosure.exact(s.atTensor(eta));
        }
        int roundings = MomentFormulas.corrects(e)
                ? MomentFormulas.WAYS + s.roundingsOfPower(e.formulas.time.applyAsInt(e))
                : 0;
        return s.inSomeWay(s.atTensor(s.over(eta, e.formulas.correction1.applyAsDouble(e))), roundings);
    }

    /** eta q: where Adam's quotient was not projected, the step size may be multiplied in before the division. */
    static Enclosures move(Evaluation e) {
        Enclosure size = e.formulas.stepSize.apply(e);
        Enclosures move = e.times(size, e.q);
        return e.dividedLast && e.q == e.p ? scaledFirst(e, size.value(), move) : move;
    }

    /**
     * Where a product with the numerator falls below the normal numbers, what is lost is divided by the denominator: by
     * sqrt(v) + eps alone where the root of the correction is part of the step size.
     */
    private static Enclosures scaledFirst(Evaluation e, double size, Enclosures move) {
        var format = e.rounding.format();
        double least = 2 * format.smallestNormal();
        double root = Math.min(1, Math.sqrt(e.formulas.correction2.applyAsDouble(e)));
        return Lanes.loosened(move, i -> {
            double magnitude = Math.abs(e.numerator.value(i));
            boolean small = magnitude != 0 && magnitude * Math.min(1, Math.abs(size) * root) < least;
            double divisor = root * Math.max(0, Math.abs(e.denominator.value(i)) - e.denominator.error(i));
            return small ? 2 * format.underflow() * Math.max(1, Math.abs(size)) / divisor : 0;
        });
    }

    static Enclosures weight(Evaluation e) {
        boolean late = e.rule.algorithm().projects() && e.is(WeightDecayOrder.AFTER_STEP);
        Enclosures move = e.formulas.move.apply(e);
        Enclosures next =
                late ? decayed(e, e.rounding.difference(e.w, move)) : e.rounding.difference(decayed(e, e.w), move);
        return e.formulas.decays.test(e) ? inSomeOrder(e, next, move) : next;
    }

    /**
     * Decay and step may also be subtracted one after the other, or summed first (BOUNDS.md, section 8): at most six
     * roundings more of what is subtracted, and one of the result.
     */
    private static Enclosures inSomeOrder(Evaluation e, Enclosures next, Enclosures move) {
        double share = Math.abs(1 - e.formulas.factor.of(e, false).value());
        var format = e.rounding.format();
        return Lanes.loosened(next, i -> {
            double subtracted = share * Math.abs(e.w.value(i)) + Math.abs(move.value(i));
            return format.unitRoundoff() * (Math.abs(next.value(i)) + 6 * subtracted) + 3 * format.underflow();
        });
    }

    /** w (1 - eta lambda ...). */
    static Enclosures decayed(Evaluation e, Enclosures w) {
        if (!e.formulas.decays.test(e)) {
            return w;
        }
        boolean[] projected = e.verdict.elements(w.size());
        Enclosures inside = e.times(e.formulas.factor.of(e, true), w);
        Enclosures outside = e.times(e.formulas.factor.of(e, false), w);
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
