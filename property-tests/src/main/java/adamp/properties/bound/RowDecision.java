package adamp.properties.bound;

import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.NanCosine;
import adamp.spec.convention.ThresholdComparison;
import adamp.spec.convention.ThresholdPrecision;

/**
 * The interval in which a port's cosine of one row lies, set against the threshold (BOUNDS.md, section 4).
 */
final class RowDecision {
    /** Two roots, a product, a quotient and the threshold: roundings of a cosine besides those of its sums. */
    private static final int ROUNDINGS_OF_A_COSINE = 5;
    /** Numbers of so few digits have products and squares that are float32 themselves. */
    private static final int HALF_THE_DIGITS = 12;

    private final DecisionRule rule;
    private final Summation summation;
    private final RowSums sums;

    RowDecision(DecisionRule rule, Summation summation) {
        this.rule = rule;
        this.summation = summation;
        this.sums = new RowSums(summation);
    }

    RowOutcome decide(double[] w, double[] g, int from, int to) {
        if (!isFinite(w, from, to) || !isFinite(g, from, to)) {
            return notANumber(); // an infinity in a row is one in its norm, and in the dot product, or NaN
        }
        if (isZero(w, from, to) || isZero(g, from, to)) {
            return rule.cosineOfZero() == CosineOfZero.UNDEFINED ? RowOutcome.ABSTAINS : compareZero();
        }
        Enclosure ww = held(sums.dot(w, w, from, to));
        Enclosure gg = held(sums.dot(g, g, from, to));
        Enclosure exactDot = sums.dot(w, g, from, to);
        boolean exact = isExact(exactDot, ww, gg, to - from);
        Enclosure dot = exact ? exactDot : heldDot(w, g, from, to);
        if (Double.isInfinite(ww.error() + gg.error() + dot.error())) {
            return RowOutcome.OPEN;
        }
        double cosine = dot.value() / Math.sqrt(ww.value()) / Math.sqrt(gg.value());
        if (Double.isNaN(cosine) || Double.isInfinite(dot.value())) {
            return notANumber();
        }
        return compare(interval(dot, ww, gg), threshold(to - from), exact);
    }

    private RowOutcome notANumber() {
        return rule.nanCosine() == NanCosine.NOT_PROJECTED ? RowOutcome.FAILS : RowOutcome.ABSTAINS;
    }

    private static boolean isFinite(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(x[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            if (x[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A sum as it is held: in the tensor's format it may be rounded once more, overflow and underflow. */
    private Enclosure held(Enclosure sum) {
        if (rule.range() == DecisionRange.UNBOUNDED) {
            return sum;
        }
        FloatFormat format = FloatFormat.BINARY32;
        boolean representable = sum.error() == 0 && (float) sum.value() == sum.value();
        double error = representable
                ? 0
                : sum.error() + format.unitRoundoff() * (Math.abs(sum.value()) + sum.error()) + format.underflow();
        double magnitude = Math.abs(sum.value());
        if (magnitude - error >= format.overflow()) {
            return Enclosure.exact(Math.copySign(Double.POSITIVE_INFINITY, sum.value()));
        }
        return new Enclosure(sum.value(), magnitude + error >= format.overflow() ? Double.POSITIVE_INFINITY : error);
    }

    /** A dot product: where terms of both signs overflow on the way, its value depends on the order. */
    private Enclosure heldDot(double[] w, double[] g, int from, int to) {
        Enclosure dot = sums.dot(w, g, from, to);
        if (rule.range() == DecisionRange.UNBOUNDED) {
            return dot;
        }
        if (rule.cosineEpsilon() == CosineEpsilon.CLAMPS_EACH_NORM) {
            return dotOfNormalised(dot, w, g, from, to);
        }
        double magnitude = PairwiseSum.of(from, to, i -> Math.abs((double) w[i] * g[i]));
        boolean mayOverflow = magnitude * (1 + 2 * summation.gamma(to - from)) >= FloatFormat.BINARY32.overflow();
        boolean oneSign = magnitude == Math.abs(dot.value());
        if (mayOverflow && !oneSign && Double.isFinite(magnitude)) {
            return new Enclosure(dot.value(), Double.POSITIVE_INFINITY);
        }
        return held(dot);
    }

    /**
     * Where each norm is clamped, each row may be divided by its norm before the products are summed: nothing overflows,
     * and each term has two roundings more.
     */
    private Enclosure dotOfNormalised(Enclosure dot, double[] w, double[] g, int from, int to) {
        double magnitude = PairwiseSum.of(from, to, i -> Math.abs((double) w[i] * g[i]));
        double divided = 2 * FloatFormat.BINARY32.unitRoundoff() * (1 + summation.gamma(to - from));
        return new Enclosure(dot.value(), dot.error() + divided * magnitude);
    }

    private Interval interval(Enclosure dot, Enclosure ww, Enclosure gg) {
        Interval denominator =
                denominator(Interval.of(ww).root(), Interval.of(gg).root());
        Interval cosine = Interval.of(dot).over(denominator);
        return rule.cosineSign() == CosineSign.ABSOLUTE ? cosine.absolute() : cosine;
    }

    private Interval denominator(Interval w, Interval g) {
        double eps = rule.eps();
        double below = Math.min(eps, (float) eps);
        double above = Math.max(eps, (float) eps);
        return switch (rule.cosineEpsilon()) {
            case NONE -> w.times(g);
            case ADDED_TO_NORMS -> w.plus(eps).times(g.plus(eps)).widened(0x1p-23);
            case CLAMPS_PRODUCT -> w.times(g).atLeast(below, above);
            case CLAMPS_EACH_NORM -> w.atLeast(below, above).times(g.atLeast(below, above));
        };
    }

    private Interval threshold(int length) {
        double threshold = rule.delta() / Math.sqrt(length);
        if (rule.thresholdPrecision() == ThresholdPrecision.TENSOR) {
            return new Interval((float) threshold, (float) threshold);
        }
        return new Interval(threshold, threshold);
    }

    /**
     * Whether a cosine and its comparison are free of rounding in every way of writing them: exact sums of few digits,
     * norms that are powers of two, a threshold of few digits.
     */
    private boolean isExact(Enclosure dot, Enclosure ww, Enclosure gg, int length) {
        double threshold = rule.delta() / Math.sqrt(length);
        return dot.error() == 0
                && ww.error() == 0
                && gg.error() == 0
                && isPowerOfFour(ww.value())
                && isPowerOfFour(gg.value())
                && hasFewDigits(dot.value())
                && hasFewDigits(threshold)
                && hasFewDigits(Math.sqrt(length))
                && threshold * Math.sqrt(length) == rule.delta();
    }

    private static boolean isPowerOfFour(double x) {
        return x > 0 && Math.scalb(1.0, Math.getExponent(x)) == x && Math.getExponent(x) % 2 == 0;
    }

    private static boolean hasFewDigits(double x) {
        double unit = Math.scalb(1.0, Math.getExponent(x) - HALF_THE_DIGITS + 1);
        return x == 0 || Math.rint(x / unit) * unit == x;
    }

    private RowOutcome compareZero() {
        boolean passes = rule.delta() > 0 || rule.comparison() == ThresholdComparison.INCLUSIVE;
        return passes ? RowOutcome.PASSES : RowOutcome.FAILS;
    }

    private RowOutcome compare(Interval exactCosine, Interval threshold, boolean exact) {
        // An exact 0 stays 0 in any evaluation: widening is relative.
        double slack = exact ? 0 : summation.accumulator().gamma(ROUNDINGS_OF_A_COSINE);
        double held =
                rule.range() == DecisionRange.TENSOR && !exact ? FloatFormat.BINARY32.gamma(ROUNDINGS_OF_A_COSINE) : 0;
        Interval cosine = exactCosine.widened(slack + held);
        boolean below;
        boolean above;
        if (rule.comparison() == ThresholdComparison.STRICT) {
            below = cosine.high() < threshold.low();
            above = cosine.low() >= threshold.high();
        } else {
            below = cosine.high() <= threshold.low();
            above = cosine.low() > threshold.high();
        }
        return below ? RowOutcome.PASSES : above ? RowOutcome.FAILS : RowOutcome.OPEN;
    }
}
