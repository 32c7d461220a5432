package adamp.properties.diagnosis;

import static adamp.properties.diagnosis.Bug.ADAPTIVE;
import static adamp.properties.diagnosis.Bug.ALL;
import static adamp.properties.diagnosis.Bug.MOMENTUM;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.rule.Algorithm;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Faults in the moments, the denominator and the direction. */
final class MomentBugs {
    private MomentBugs() {}

    static List<Bug> all() {
        return List.of(
                Bug.of("NO_BIAS_CORRECTION_OF_M", ADAPTIVE, f -> f.correction1 = e -> 1),
                Bug.of("NO_BIAS_CORRECTION_OF_V", ADAPTIVE, f -> f.correction2 = e -> 1),
                Bug.of("NESTEROV_BIAS_UNCORRECTED", Algorithm.ADAMP, f -> correctAhead(f, e -> 1)),
                Bug.of(
                        "NESTEROV_CORRECTED_FOR_THE_NEXT_STEP",
                        Algorithm.ADAMP,
                        f -> correctAhead(
                                f, e -> MomentFormulas.correction(e, e.hyper.beta1(), f.time.applyAsInt(e) + 1))),
                Bug.of("STEP_COUNT_ONE_BEHIND", ADAPTIVE, f -> f.time = e -> Math.max(1, e.before.steps())),
                Bug.of("STEP_COUNT_ONE_AHEAD", ADAPTIVE, f -> f.time = e -> e.before.steps() + 2),
                Bug.of(
                        "STEP_COUNT_NOT_LOADED",
                        ADAPTIVE,
                        f -> f.time = e -> e.step.clock().calls()),
                Bug.of("GROUP_STEP", ADAPTIVE, f -> f.time = e -> e.step.clock().group()),
                Bug.of("GROUP_STEP", ADAPTIVE, f -> f.time = e -> e.step.clock().ever()),
                Bug.of(
                        "SHARED_STEP_COUNT",
                        ADAPTIVE,
                        f -> f.time = e -> e.step.clock().shared()),
                Bug.of("CORRECTION_OF_V_WITHOUT_ROOT", ADAPTIVE, f -> f.denominator = MomentBugs::rootForgotten),
                Bug.of("CORRECTIONS_EXCHANGED", ADAPTIVE, MomentBugs::exchangeCorrections),
                Bug.of("NO_EPS_IN_THE_DENOMINATOR", ADAPTIVE, f -> f.denominator = MomentBugs::withoutEps),
                Bug.of("EPS_SQUARED", ADAPTIVE, f -> f.denominator = MomentBugs::withSquareOfEps),
                Bug.of("EPS_INSIDE_THE_CORRECTED_ROOT", ADAPTIVE, f -> f.denominator = MomentBugs::insideCorrectedRoot),
                Bug.of("DENOMINATOR_WITHOUT_ROOT", ADAPTIVE, f -> f.denominator = MomentBugs::withoutRoot),
                Bug.of(
                        "DENOMINATOR_OF_THE_OLD_V",
                        ADAPTIVE,
                        f -> f.denominator = e -> MomentFormulas.denominator(e, e.oldSecond)),
                Bug.of("V_OF_THE_FIRST_MOMENT", ADAPTIVE, f -> f.keptSecond = e -> secondOf(e, e.first)),
                Bug.of("V_OF_THE_FIRST_MOMENT", ADAPTIVE, f -> f.second = e -> secondOf(e, e.first)),
                Bug.of("MOMENTS_INTERPOLATED", ADAPTIVE, MomentBugs::interpolate),
                Bug.of("V_WITHOUT_SQUARE", ADAPTIVE, f -> f.second = MomentBugs::withoutSquare),
                Bug.of("V_A_MAXIMUM", ADAPTIVE, MomentBugs::keepMaximum),
                Bug.of(
                        "DENOMINATOR_OF_THE_LARGEST_V",
                        ADAPTIVE,
                        f -> f.denominator = e -> MomentFormulas.denominator(e, largest(e.second, e.oldSecond))),
                Bug.of("BETAS_EXCHANGED", ADAPTIVE, MomentBugs::exchangeBetas),
                Bug.of(
                        "BETAS_EXCHANGED",
                        ADAPTIVE,
                        f -> f.first = e -> MomentFormulas.average(
                                e, f.beta2.applyAsDouble(e), e.oldFirst, f.oneMinusBeta2.applyAsDouble(e), e.g)),
                Bug.of("GRADIENT_NOT_SCALED_INTO_M", ADAPTIVE, f -> f.oneMinusBeta1 = e -> 1),
                Bug.of("GRADIENT_NOT_SCALED_INTO_M", ADAPTIVE, MomentBugs::addWholeGradient),
                Bug.of("GRADIENT_NOT_SCALED_INTO_V", ADAPTIVE, f -> f.oneMinusBeta2 = e -> 1),
                Bug.of(
                        "MOMENTUM_SCALES_THE_GRADIENT",
                        MOMENTUM,
                        f -> f.oneMinusDampening = e -> e.scalars.oneMinus(e.hyper.momentum())),
                Bug.of("DIRECTION_OF_THE_OLD_M", ADAPTIVE, f -> f.numerator = MomentBugs::ofOldMoment),
                Bug.of("DIRECTION_OF_THE_GRADIENT", ALL, MomentBugs::followGradient),
                Bug.of("DIRECTION_OF_THE_OLD_BUFFER", MOMENTUM, f -> withFirst(f, old())),
                Bug.of("NESTEROV_IGNORED", ALL, f -> f.looksAhead = e -> false),
                Bug.of("NESTEROV_ALWAYS", ALL, f -> f.looksAhead = e -> true),
                Bug.of("NESTEROV_WITH_THE_OLD_BUFFER", MOMENTUM, MomentBugs::lookAheadOfOld),
                Bug.of("NESTEROV_BY_DIFFERENCE", Algorithm.SGD, MomentBugs::lookAheadByDifference),
                Bug.of(
                        "NESTEROV_WITH_THE_WHOLE_GRADIENT",
                        Algorithm.ADAMP,
                        f -> f.numerator = e -> e.formulas.looksAhead.test(e)
                                ? e.rounding.sum(e.times(f.beta1.applyAsDouble(e), e.first), e.g)
                                : e.first),
                Bug.of("NESTEROV_TERM_UNDIVIDED", Algorithm.ADAMP, MomentBugs::divideGradientOnly),
                Bug.of("DAMPENING_IGNORED", MOMENTUM, f -> f.oneMinusDampening = e -> 1),
                Bug.of(
                        "DAMPENING_IN_THE_PLACE_OF_ITS_COMPLEMENT",
                        MOMENTUM,
                        f -> f.oneMinusDampening = e -> e.scalars.atTensor(e.scalars.given(e.hyper.dampening()))),
                Bug.of("DAMPENING_AFTER_THE_FIRST_GRADIENT", MOMENTUM, MomentBugs::dampenLate),
                Bug.of("MOMENTUM_OVERWRITTEN", MOMENTUM, MomentBugs::squareBuffer),
                Bug.of("STALE_FIRST_MOMENT", ALL, f -> f.keptFirst = e -> e.oldFirst),
                Bug.of("STALE_SECOND_MOMENT", ADAPTIVE, f -> f.keptSecond = e -> e.oldSecond),
                Bug.of("MOMENTS_START_AT_THE_GRADIENT", ADAPTIVE, MomentBugs::startAtGradient),
                Bug.of(
                        "M_OVERWRITTEN_BY_THE_PROJECTION",
                        Algorithm.ADAMP,
                        f -> f.keptFirst = e -> e.verdict.projects() ? e.q : e.first),
                Bug.of("BUFFER_OVERWRITTEN_BY_THE_UPDATE", MOMENTUM, f -> f.keptFirst = e -> e.q));
    }

    private static Function<Evaluation, Enclosures> old() {
        return e -> e.oldFirst;
    }

    /** Another correction of the first moment where the step looks ahead. */
    private static void correctAhead(Formulas f, ToDoubleFunction<Evaluation> other) {
        var correction = f.correction1;
        f.correction1 = e -> (f.looksAhead.test(e) ? other : correction).applyAsDouble(e);
    }

    /** sqrt(v/c2 + eps). */
    private static Enclosures insideCorrectedRoot(Evaluation e) {
        double correction = e.correctionScalars.atTensor(e.formulas.correction2.applyAsDouble(e));
        Enclosures corrected =
                e.rounding.quotient(e.second, e.correctionScalars.inSomeWay(correction, MomentFormulas.WAYS));
        return e.rounding.squareRoot(e.rounding.sum(corrected, e.scalars.inSomeWay(eps(e), 0)));
    }

    /** m + (1 - beta1) (g - m) and v + (1 - beta2) (g^2 - v), also where 1 - beta is above 1/2 and the difference cancels. */
    private static void interpolate(Formulas f) {
        f.first = e -> between(e, e.oldFirst, f.oneMinusBeta1.applyAsDouble(e), e.g);
        f.second = e -> between(e, e.oldSecond, f.oneMinusBeta2.applyAsDouble(e), e.rounding.product(e.g, e.g));
    }

    private static Enclosures between(Evaluation e, Enclosures x, double share, Enclosures y) {
        return e.rounding.sum(x, e.times(share, e.rounding.difference(y, x)));
    }

    private static double root(Evaluation e) {
        return e.correctionScalars.atTensor(e.correctionScalars.sqrt(e.formulas.correction2.applyAsDouble(e)));
    }

    private static double eps(Evaluation e) {
        return e.formulas.eps.applyAsDouble(e);
    }

    private static Enclosures rootForgotten(Evaluation e) {
        double correction = e.correctionScalars.atTensor(e.formulas.correction2.applyAsDouble(e));
        return MomentFormulas.denominator(e, e.second, correction, eps(e));
    }

    private static Enclosures withoutEps(Evaluation e) {
        return MomentFormulas.denominator(e, e.second, root(e), 0);
    }

    private static Enclosures withSquareOfEps(Evaluation e) {
        return MomentFormulas.denominator(e, e.second, root(e), e.scalars.atTensor(e.hyper.eps() * e.hyper.eps()));
    }

    private static Enclosures withoutRoot(Evaluation e) {
        return e.rounding.sum(
                e.rounding.quotient(e.second, e.correctionScalars.inSomeWay(root(e), MomentFormulas.WAYS)),
                e.scalars.inSomeWay(eps(e), MomentFormulas.WAYS));
    }

    private static void exchangeCorrections(Formulas f) {
        f.correction1 = e -> MomentFormulas.correction(e, e.hyper.beta2());
        f.correction2 = e -> MomentFormulas.correction(e, e.hyper.beta1());
    }

    private static Enclosures secondOf(Evaluation e, Enclosures x) {
        return MomentFormulas.average(
                e,
                e.formulas.beta2.applyAsDouble(e),
                e.oldSecond,
                e.formulas.oneMinusBeta2.applyAsDouble(e),
                e.rounding.product(x, x));
    }

    private static Enclosures withoutSquare(Evaluation e) {
        Enclosures magnitude = Lanes.build(e.g.size(), i -> new Enclosure(Math.abs(e.g.value(i)), e.g.error(i)));
        return MomentFormulas.average(
                e,
                e.formulas.beta2.applyAsDouble(e),
                e.oldSecond,
                e.formulas.oneMinusBeta2.applyAsDouble(e),
                magnitude);
    }

    private static Enclosures largest(Enclosures x, Enclosures y) {
        return Lanes.build(x.size(), i -> y.value(i) > x.value(i) ? y.at(i) : x.at(i));
    }

    private static void keepMaximum(Formulas f) {
        Function<Evaluation, Enclosures> second = f.second;
        f.second = e -> largest(second.apply(e), e.oldSecond);
    }

    private static void exchangeBetas(Formulas f) {
        var beta1 = f.beta1;
        var share1 = f.oneMinusBeta1;
        f.beta1 = f.beta2;
        f.oneMinusBeta1 = f.oneMinusBeta2;
        f.beta2 = beta1;
        f.oneMinusBeta2 = share1;
    }

    private static void addWholeGradient(Formulas f) {
        f.first = e -> e.rounding.sum(e.times(f.beta1.applyAsDouble(e), e.oldFirst), e.g);
    }

    private static Enclosures ofOldMoment(Evaluation e) {
        Enclosures kept = e.first;
        e.first = e.oldFirst;
        Enclosures numerator = MomentFormulas.numerator(e);
        e.first = kept;
        return numerator;
    }

    private static void followGradient(Formulas f) {
        f.numerator = e -> e.g;
        withFirst(f, e -> e.rule.algorithm().isAdaptive() ? e.first : e.g);
    }

    /** The direction of another first moment than the one that is kept. */
    private static void withFirst(Formulas f, Function<Evaluation, Enclosures> other) {
        var direction = f.direction;
        f.direction = e -> {
            Enclosures kept = e.first;
            e.first = other.apply(e);
            Enclosures p = direction.apply(e);
            e.first = kept;
            return p;
        };
    }

    private static void lookAheadOfOld(Formulas f) {
        withFirst(f, e -> e.formulas.looksAhead.test(e) ? e.oldFirst : e.first);
    }

    /** (1 + mu) b' - mu b, which is g + mu b' where nothing is dampened, and rounds as a difference of larger numbers. */
    private static void lookAheadByDifference(Formulas f) {
        var direction = f.direction;
        f.direction = e -> {
            if (!f.looksAhead.test(e) || e.hyper.momentum() == 0) {
                return direction.apply(e);
            }
            double momentum = f.momentum.applyAsDouble(e);
            double more = e.scalars.atTensor(e.scalars.minus(momentum, -1));
            return e.rounding.difference(e.times(more, e.first), e.times(momentum, e.oldFirst));
        };
    }

    private static void divideGradientOnly(Formulas f) {
        var direction = f.direction;
        f.direction = e -> {
            Enclosures p = direction.apply(e);
            if (!f.looksAhead.test(e)) {
                return p;
            }
            e.dividedLast = false;
            return e.rounding.sum(
                    e.times(f.beta1.applyAsDouble(e), e.first),
                    MomentFormulas.quotient(e, e.times(f.oneMinusBeta1.applyAsDouble(e), e.g)));
        };
    }

    private static void dampenLate(Formulas f) {
        var share = f.oneMinusDampening;
        f.oneMinusDampening = e -> e.before.steps() == 0 ? 1 : share.applyAsDouble(e);
    }

    /** The list of buffers has taken the coefficient's name: each buffer is multiplied by itself. */
    private static void squareBuffer(Formulas f) {
        f.first = e -> {
            Enclosures buffer = e.oldFirst;
            return e.rounding.sum(
                    e.rounding.product(buffer, buffer), e.times(f.oneMinusDampening.applyAsDouble(e), e.g));
        };
    }

    private static void startAtGradient(Formulas f) {
        var first = f.first;
        f.first = e -> e.before.steps() > 0
                ? first.apply(e)
                : MomentFormulas.average(e, f.beta1.applyAsDouble(e), e.given, f.oneMinusBeta1.applyAsDouble(e), e.g);
    }
}
