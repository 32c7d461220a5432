package adamp.properties.bound;

import adamp.properties.rule.NumberFormat;
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
    /** Roundings of the intervals themselves, where they are computed in the format that they are about. */
    private static final int ROUNDINGS_OF_AN_INTERVAL = 12;
    /** Sums of squares from here on need no other range. */
    private static final int SAFE_EXPONENT = 400;

    private final DecisionRule rule;
    private final Summation summation;
    private final RowSums sums;
    private final FloatFormat format;

    RowDecision(DecisionRule rule, Summation summation) {
        this.rule = rule;
        this.summation = summation;
        this.sums = new RowSums(summation);
        FloatFormat tensor = FloatFormat.of(rule.format());
        this.format = summation.accumulator().flushes() ? tensor.flushed() : tensor;
    }

    /** @param g the gradient that eq. 11 is asked of: given, or with decay coupled to it and so with errors of its own */
    RowOutcome decide(double[] w, Enclosures g, int from, int to) {
        if (!isFinite(w, from, to) || !isFinite(g.value, from, to)) {
            return notANumber(); // an infinity in a row is one in its norm, and in the dot product, or NaN
        }
        boolean given = isZero(g.error, from, to);
        if (isZero(w, from, to) || (given && isZero(g.value, from, to))) {
            return zero();
        }
        RowOutcome outcome = given || isFinite(g.error, from, to) ? ofCosine(w, g, given, from, to) : RowOutcome.OPEN;
        if (!given && mayBeZero(g, from, to)) {
            outcome = outcome.or(RowOutcome.OPEN).or(zero());
        }
        return given || !mayOverflow(g, from, to)
                ? outcome
                : outcome.or(RowOutcome.OPEN).or(notANumber());
    }

    private RowOutcome ofCosine(double[] givenW, Enclosures givenG, boolean given, int from, int to) {
        int shiftW = outOfRange(givenW, from, to);
        int shiftG = outOfRange(givenG.value, from, to);
        double[] w = shiftW == 0 ? givenW : Enclosures.exact(givenW).scaled(shiftW).value;
        Enclosures g = shiftG == 0 ? givenG : givenG.scaled(shiftG);
        if (format.flushes() && (isDenormal(w, from, to) || isDenormal(g.value, from, to))) {
            return RowOutcome.OPEN.or(zero());
        }
        Enclosure ww = heldSquare(sums.dot(w, w, from, to), PairwiseSum.of(from, to, i -> w[i] * w[i]), shiftW);
        Enclosure gg = heldSquare(
                given ? sums.dot(g.value, g.value, from, to) : sums.dot(g, g, from, to),
                PairwiseSum.of(from, to, i -> square(Math.abs(g.value[i]) + g.error[i])),
                shiftG);
        Enclosure shiftedDot = given ? sums.dot(w, g.value, from, to) : sums.dot(Enclosures.exact(w), g, from, to);
        Enclosure exactDot = rule.range() == DecisionRange.TENSOR ? shifted(shiftedDot, -shiftW - shiftG) : shiftedDot;
        boolean exact = isExact(exactDot, ww, gg, to - from);
        boolean vanishes = (shiftW < 0 || shiftG < 0) && rule.cosineEpsilon() == CosineEpsilon.CLAMPS_EACH_NORM;
        Enclosure dot = vanishes ? Enclosure.exact(0) : exact ? exactDot : heldDot(exactDot, ww, gg, w, g, from, to);
        if (Double.isInfinite(ww.error() + gg.error() + dot.error())) {
            return RowOutcome.OPEN.or(notANumber());
        }
        double cosine = dot.value() / norms(ww.value(), gg.value());
        if (Double.isNaN(cosine) || Double.isInfinite(dot.value())) {
            return dot.error() + ww.error() + gg.error() == 0 ? notANumber() : RowOutcome.OPEN.or(notANumber());
        }
        Interval denominator =
                denominator(Interval.of(ww).root(), Interval.of(gg).root());
        RowOutcome outcome = compare(interval(dot, denominator), threshold(to - from), exact);
        boolean zeroOverZero = denominator.low() == 0 && dot.low() <= 0 && dot.high() >= 0;
        return zeroOverZero ? outcome.or(notANumber()) : outcome;
    }

    private double norms(double ww, double gg) {
        Interval w = new Interval(Math.sqrt(ww), Math.sqrt(ww));
        Interval g = new Interval(Math.sqrt(gg), Math.sqrt(gg));
        return denominator(w, g).high();
    }

    private static double square(double x) {
        return x * x;
    }

    private RowOutcome zero() {
        return rule.cosineOfZero() == CosineOfZero.UNDEFINED ? RowOutcome.ABSTAINS : compareZero();
    }

    private static boolean mayBeZero(Enclosures g, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Math.abs(g.value[i]) > g.error[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean mayOverflow(Enclosures g, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Math.abs(g.value[i]) + g.error[i] >= format.overflow()) {
                return true;
            }
        }
        return false;
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

    /**
     * A sum as it is held: in the tensor's format it may be rounded once more, overflow and underflow.
     *
     * @param terms the sum of the magnitudes of its terms: below the smallest number, every one of them is lost
     */
    private Enclosure held(Enclosure sum, double terms) {
        if (rule.range() == DecisionRange.UNBOUNDED) {
            return sum;
        }
        if (!format.hasSmallRange() && terms * (1 + summation.gamma(1)) < format.underflow()) {
            return Enclosure.exact(0);
        }
        boolean representable = sum.error() == 0 && rule.format().holds(sum.value());
        double error = representable
                ? 0
                : sum.error()
                        + format.unitRoundoff() * (Math.abs(sum.value()) + sum.error())
                        + Math.min(format.underflow(), Math.abs(sum.value()) + sum.error());
        double magnitude = Math.abs(sum.value());
        if (magnitude - error >= format.overflow() && !format.hasSmallRange()) {
            return Enclosure.exact(Math.copySign(Double.POSITIVE_INFINITY, sum.value()));
        }
        return new Enclosure(sum.value(), magnitude + error >= format.overflow() ? Double.POSITIVE_INFINITY : error);
    }

    /**
     * A squared norm as it is held. In float16 its root may have been taken of a float32 sum: then it is the norm that
     * overflows.
     *
     * @param shift the power of two by which the row was multiplied
     */
    private Enclosure heldSquare(Enclosure sum, double terms, int shift) {
        if (rule.range() == DecisionRange.UNBOUNDED) {
            return sum;
        }
        if (shift < 0) {
            return Enclosure.exact(Double.POSITIVE_INFINITY); // its squares are beyond the range by far
        }
        if (shift > 0) {
            return new Enclosure(
                    0, 4 * format.underflow() * terms); // and below it, each square an underflow of its own
        }
        if (format.hasSmallRange() && Math.sqrt(sum.low()) >= format.overflow()) {
            return Enclosure.exact(Double.POSITIVE_INFINITY);
        }
        return held(sum, terms);
    }

    /**
     * For rows of float64, whose squares may leave the range that the bound is computed in: the power of two that brings a
     * row into it; else 0.
     */
    private int outOfRange(double[] x, int from, int to) {
        boolean scales = rule.range() == DecisionRange.TENSOR || rule.cosineEpsilon() == CosineEpsilon.NONE;
        if (rule.format() != NumberFormat.FLOAT64 || !scales) {
            return 0;
        }
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
        }
        int exponent = Math.getExponent(largest);
        return Math.abs(exponent) > SAFE_EXPONENT ? -exponent : 0;
    }

    /** Where it overflows a norm does too, and any finite number divided by that is 0. */
    private static Enclosure shifted(Enclosure x, int exponent) {
        double value = Math.max(-Double.MAX_VALUE, Math.min(Math.scalb(x.value(), exponent), Double.MAX_VALUE));
        return exponent == 0 ? x : new Enclosure(value, Math.min(Math.scalb(x.error(), exponent), Double.MAX_VALUE));
    }

    private boolean isDenormal(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Math.abs(x[i]) >= format.smallestNormal()) {
                return false;
            }
        }
        return true;
    }

    /** A dot product: where terms of both signs overflow on the way, its value depends on the order. */
    private Enclosure heldDot(Enclosure dot, Enclosure ww, Enclosure gg, double[] w, Enclosures g, int from, int to) {
        if (rule.range() == DecisionRange.UNBOUNDED) {
            return dot;
        }
        double magnitude = PairwiseSum.of(from, to, i -> Math.abs(w[i]) * (Math.abs(g.value[i]) + g.error[i]));
        if (rule.cosineEpsilon() == CosineEpsilon.CLAMPS_EACH_NORM) {
            boolean keepsDigits = dot.error() == 0
                    && dividesExactly(w, ww, from, to)
                    && dividesExactly(g.value, gg, from, to)
                    && isZero(g.error, from, to);
            return keepsDigits ? held(dot, magnitude) : dotOfNormalised(dot, ww, gg, magnitude, to - from);
        }
        boolean mayOverflow = magnitude * (1 + 2 * summation.gamma(to - from)) >= format.overflow();
        boolean oneSign = magnitude == Math.abs(dot.value());
        if (mayOverflow && !oneSign && Double.isFinite(magnitude)) {
            return new Enclosure(dot.value(), Double.POSITIVE_INFINITY);
        }
        return held(dot, magnitude);
    }

    /**
     * Where each norm is clamped, each row may be divided by its norm before the products are summed: nothing overflows,
     * and each term has two roundings more.
     */
    private Enclosure dotOfNormalised(Enclosure dot, Enclosure ww, Enclosure gg, double magnitude, int length) {
        double divided = 2 * format.unitRoundoff() * (1 + summation.gamma(length));
        // In a format of few exponents elements of the unit vectors may fall below its normal numbers, and products of
        // them.
        double norms = Math.sqrt(ww.value()) * Math.sqrt(gg.value());
        double lost = format.isHalf() ? 3 * length * format.underflow() * norms : 0;
        return new Enclosure(dot.value(), dot.error() + divided * magnitude + (Double.isFinite(lost) ? lost : 0));
    }

    /** Whether a row divided by its norm keeps all digits: by a power of two, which no element is far below. */
    private boolean dividesExactly(double[] x, Enclosure squared, int from, int to) {
        if (squared.error() != 0 || !isPowerOfFour(squared.value())) {
            return false;
        }
        double least =
                Math.sqrt(squared.value() * format.smallestNormal()); // so that products of such shares are normal too
        for (int i = from; i < to; i++) {
            if (x[i] != 0 && Math.abs(x[i]) < least) {
                return false;
            }
        }
        return true;
    }

    private Interval interval(Enclosure dot, Interval denominator) {
        Interval cosine = Interval.of(dot).over(denominator);
        return rule.cosineSign() == CosineSign.ABSOLUTE ? cosine.absolute() : cosine;
    }

    private Interval denominator(Interval w, Interval g) {
        double eps = rule.eps();
        double rounded = rule.format().nearest(eps);
        double below = Math.min(eps, rounded);
        double above = Math.max(eps, rounded);
        return switch (rule.cosineEpsilon()) {
            case NONE -> w.times(g);
            case ADDED_TO_NORMS -> w.plus(eps).times(g.plus(eps)).widened(twoRoundings());
            case CLAMPS_PRODUCT -> w.times(g).atLeast(below, above);
            case CLAMPS_EACH_NORM -> w.atLeast(below, above).times(g.atLeast(below, above));
        };
    }

    /** Of norm plus eps, twice. */
    private double twoRoundings() {
        double narrow = rule.range() == DecisionRange.TENSOR ? FloatFormat.BINARY32.gamma(2) : 0;
        return Math.max(narrow, summation.accumulator().gamma(2));
    }

    private Interval threshold(int length) {
        double threshold = rule.delta() / Math.sqrt(length);
        if (rule.thresholdPrecision() == ThresholdPrecision.TENSOR) {
            double rounded = rule.format().nearest(threshold);
            return new Interval(rounded, rounded);
        }
        return new Interval(threshold, threshold);
    }

    /**
     * Whether a cosine and its comparison are free of rounding in every way of writing them: exact sums of few digits,
     * norms that are powers of two, a threshold of few digits.
     */
    private boolean isExact(Enclosure dot, Enclosure ww, Enclosure gg, int length) {
        boolean addsEps = rule.cosineEpsilon() == CosineEpsilon.ADDED_TO_NORMS && rule.eps() != 0;
        return !addsEps
                && dot.error() == 0
                && ww.error() == 0
                && gg.error() == 0
                && isPowerOfFour(ww.value())
                && isPowerOfFour(gg.value())
                && hasFewDigits(dot.value())
                && hasExactThreshold(length);
    }

    /** A rounded threshold is one number however it was come by; else it must be a number of few digits, or not divided. */
    private boolean hasExactThreshold(int length) {
        if (rule.thresholdPrecision() == ThresholdPrecision.TENSOR) {
            return true;
        }
        double root = Math.sqrt(length);
        double threshold = rule.delta() / root;
        return threshold * root == rule.delta()
                && (isPowerOfTwo(root) || (hasFewDigits(root) && hasFewDigits(threshold)));
    }

    private static boolean isPowerOfTwo(double x) {
        return x > 0 && Math.scalb(1.0, Math.getExponent(x)) == x;
    }

    private static boolean isPowerOfFour(double x) {
        return isPowerOfTwo(x) && Math.getExponent(x) % 2 == 0;
    }

    /** Numbers of half the digits have products and squares that the format holds. */
    private boolean hasFewDigits(double x) {
        double unit = Math.scalb(1.0, Math.getExponent(x) - rule.format().digits() / 2 + 1);
        return x == 0 || Math.rint(x / unit) * unit == x;
    }

    private RowOutcome compareZero() {
        boolean passes = rule.delta() > 0 || rule.comparison() == ThresholdComparison.INCLUSIVE;
        return passes ? RowOutcome.PASSES : RowOutcome.FAILS;
    }

    private RowOutcome compare(Interval exactCosine, Interval threshold, boolean exact) {
        // An exact 0 stays 0 in any evaluation: widening is relative.
        double slack = exact ? 0 : summation.accumulator().gamma(ROUNDINGS_OF_A_COSINE);
        double held = rule.range() == DecisionRange.TENSOR && !exact ? format.gamma(ROUNDINGS_OF_A_COSINE) : 0;
        double ofInterval =
                rule.format() == NumberFormat.FLOAT64 && !exact ? format.gamma(ROUNDINGS_OF_AN_INTERVAL) : 0;
        Interval cosine = exactCosine.widened(slack + held + ofInterval);
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
