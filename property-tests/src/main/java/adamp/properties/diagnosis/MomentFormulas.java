package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.AdamEpsilon;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Nesterov;
import adamp.spec.convention.SgdDampening;
import adamp.spec.convention.SgdpDampening;

/** The gradient, the moments and the direction of a step, as defined. */
final class MomentFormulas {
    /** Roundings by which one way of putting a scalar together differs from another. */
    static final int WAYS = 3;

    private static final double NEARER = 0.5;

    private MomentFormulas() {}

    /** The step count of the bias corrections, from 1. */
    static int time(Evaluation e) {
        return e.is(BiasCorrection.PER_GROUP) ? e.step.clock().group() : e.before.steps() + 1;
    }

    /** 1 - beta^t, or 1. */
    static double correction(Evaluation e, double beta) {
        return correction(e, beta, e.formulas.time.applyAsInt(e));
    }

    /** The same at this step count. */
    static double correction(Evaluation e, double beta, int time) {
        if (e.is(BiasCorrection.NONE)) {
            return 1;
        }
        Scalars s = e.correctionScalars;
        return s.minus(1, s.power(s.given(beta), time));
    }

    /** g + lambda w where the decay is coupled. */
    static Enclosures gradient(Evaluation e) {
        if (!e.formulas.couples.test(e)) {
            return e.given;
        }
        double lambda = e.scalars.atTensor(e.scalars.given(e.hyper.weightDecay()));
        return e.rounding.sum(e.given, e.times(lambda, e.w));
    }

    /** a x + b y. */
    static Enclosures blend(Evaluation e, double a, Enclosures x, double b, Enclosures y) {
        return e.rounding.sum(e.times(a, x), e.times(b, y));
    }

    /** The same where a is meant to be 1 - b: x + b (y - x), or y - a (y - x), are ways of computing it too. */
    static Enclosures average(Evaluation e, double a, Enclosures x, double b, Enclosures y) {
        Enclosures distance = e.rounding.difference(y, x);
        Enclosures other = b < NEARER
                ? e.rounding.sum(x, e.times(b, distance))
                : e.rounding.difference(y, e.times(1 - b, distance));
        return blend(e, a, x, b, y).hull(other);
    }

    static boolean startsWithGradient(Evaluation e) {
        boolean sgd = e.rule.algorithm() == Algorithm.SGD;
        return e.before.steps() == 0
                && e.is(sgd ? SgdDampening.AFTER_FIRST_GRADIENT : SgdpDampening.AFTER_FIRST_GRADIENT);
    }

    static Enclosures first(Evaluation e) {
        Enclosures old = e.oldFirst;
        Formulas f = e.formulas;
        if (e.rule.algorithm().isAdaptive()) {
            return average(e, f.beta1.applyAsDouble(e), old, f.oneMinusBeta1.applyAsDouble(e), e.g);
        }
        if (hasNoMomentum(e)) {
            return old;
        }
        return f.startsWithGradient.test(e)
                ? e.g
                : blend(e, f.momentum.applyAsDouble(e), old, f.oneMinusDampening.applyAsDouble(e), e.g);
    }

    private static boolean hasNoMomentum(Evaluation e) {
        return e.rule.algorithm() == Algorithm.SGD && e.hyper.momentum() == 0;
    }

    static Enclosures second(Evaluation e) {
        if (!e.rule.algorithm().isAdaptive()) {
            return Enclosures.zeros(0);
        }
        Formulas f = e.formulas;
        Enclosures old = e.oldSecond;
        return average(
                e, f.beta2.applyAsDouble(e), old, f.oneMinusBeta2.applyAsDouble(e), e.rounding.product(e.g, e.g));
    }

    static boolean looksAhead(Evaluation e) {
        return e.hyper.nesterov() && e.rule.algorithm() != Algorithm.ADAM && e.rule.algorithm() != Algorithm.ADAMW;
    }

    static Enclosures numerator(Evaluation e) {
        Formulas f = e.formulas;
        return f.looksAhead.test(e)
                ? average(e, f.beta1.applyAsDouble(e), e.first, f.oneMinusBeta1.applyAsDouble(e), e.g)
                : e.first;
    }

    static Enclosures denominator(Evaluation e) {
        return denominator(e, e.second);
    }

    /** Of a second moment, in the form that the convention says. */
    static Enclosures denominator(Evaluation e, Enclosures v) {
        double root = e.correctionScalars.atTensor(e.correctionScalars.sqrt(e.formulas.correction2.applyAsDouble(e)));
        return denominator(e, v, root, e.formulas.eps.applyAsDouble(e));
    }

    /** @param root what the root of v is divided by: one scalar, or the root of one, or a product by a reciprocal */
    static Enclosures denominator(Evaluation e, Enclosures v, double root, double eps) {
        Enclosure corrected = corrects(e)
                ? e.correctionScalars.inSomeWay(
                        root, WAYS + e.correctionScalars.roundingsOfPower(e.formulas.time.applyAsInt(e)))
                : Enclosure.exact(root);
        return denominator(e, corrects(e) ? underflown(e, v) : v, corrected, eps);
    }

    static boolean corrects(Evaluation e) {
        return !e.is(BiasCorrection.NONE);
    }

    /** v / c2 may fall below the normal numbers before its root is taken. */
    private static Enclosures underflown(Evaluation e, Enclosures v) {
        var format = e.rounding.format();
        return Lanes.loosened(v, i -> v.value(i) != 0 && v.value(i) < format.smallestNormal() ? format.underflow() : 0);
    }

    private static Enclosures denominator(Evaluation e, Enclosures v, Enclosure corrected, double given) {
        var r = e.rounding;
        Enclosure eps = e.scalars.inSomeWay(given, corrected.error() == 0 ? 0 : WAYS);
        return switch (e.rule.conventions().get(AdamEpsilon.class)) {
            case AFTER_CORRECTED_ROOT -> r.sum(r.quotient(r.squareRoot(v), corrected), eps);
            case AFTER_PLAIN_ROOT -> r.quotient(r.sum(r.squareRoot(v), eps), corrected);
            case INVERSE_ROOT_PLUS -> inverse(e, r.product(corrected, r.sum(inverse(e, r.squareRoot(v)), eps)));
            case INSIDE_ROOT -> r.quotient(r.squareRoot(r.sum(v, eps)), corrected);
        };
    }

    private static Enclosures inverse(Evaluation e, Enclosures x) {
        return e.rounding.reciprocal(x);
    }

    static Enclosures direction(Evaluation e) {
        return e.rule.algorithm().isAdaptive() ? adaptive(e) : momentum(e);
    }

    private static Enclosures adaptive(Evaluation e) {
        e.numerator = e.formulas.numerator.apply(e);
        e.denominator = e.formulas.denominator.apply(e);
        if (e.is(Nesterov.UNDIVIDED_MOMENTUM) && e.formulas.looksAhead.test(e)) {
            return undivided(e);
        }
        e.dividedLast = true;
        return quotient(e, e.numerator);
    }

    /** Over the denominator; with a bias correction what is divided may be divided by it first. */
    static Enclosures quotient(Evaluation e, Enclosures numerator) {
        Enclosures p = e.rounding.quotient(numerator, e.denominator);
        return corrects(e) ? e.rounding.roundedAgain(p) : p;
    }

    /** beta1 m + (1 - beta1) g / denominator. */
    private static Enclosures undivided(Evaluation e) {
        Formulas f = e.formulas;
        Enclosures share = e.times(f.oneMinusBeta1.applyAsDouble(e), e.g);
        return e.rounding.sum(e.times(f.beta1.applyAsDouble(e), e.first), quotient(e, share));
    }

    private static Enclosures momentum(Evaluation e) {
        if (hasNoMomentum(e)) {
            return e.g;
        }
        return e.formulas.looksAhead.test(e)
                ? e.rounding.sum(e.g, e.times(e.formulas.momentum.applyAsDouble(e), e.first))
                : e.first;
    }
}
