package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Summation;
import adamp.spec.convention.CosineEpsilon;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;

/**
 * The cosine of eq. 11 of one row. The sums are off by at most gamma of the magnitudes and by what underflow takes
 * (BOUNDS.md, section 3); roots, product, quotient and threshold round five times more, in the tensor's format where the
 * sums are held in it, which also overflows there.
 */
final class CosineFormula {
    private static final int ROUNDINGS = 5;

    private CosineFormula() {}

    static Cosine of(Evaluation e, int[] row) {
        return of(e, row, e.rule.conventions().get(CosineEpsilon.class));
    }

    static Cosine of(Evaluation e, int[] row, CosineEpsilon form) {
        Enclosures w = e.w;
        Enclosures g = e.formulas.compared.apply(e);
        if (!isFinite(w, row) || !isFinite(g, row)) {
            return Cosine.NAN;
        }
        if (isZero(w, row) || isZero(g, row)) {
            return e.is(CosineOfZero.UNDEFINED) ? Cosine.ABSTAINS : Cosine.ZERO;
        }
        if (e.rounding.format().flushes() && (mayBeZero(e, w, row) || mayBeZero(e, g, row))) {
            return Cosine.OPEN;
        }
        boolean held = e.is(DecisionRange.TENSOR);
        Sum ww = Sum.of(e, w, w, row, held);
        Sum gg = Sum.of(e, g, g, row, held);
        Sum wg = Sum.of(e, w, g, row, held);
        double limit = held ? e.rounding.format().overflow() : Double.POSITIVE_INFINITY;
        if (ww.exceeds(limit) || gg.exceeds(limit)) {
            return wg.magnitude < limit || form == CosineEpsilon.CLAMPS_EACH_NORM ? Cosine.ZERO : Cosine.OPEN;
        }
        if (ww.mayExceed(limit) || gg.mayExceed(limit) || wg.magnitude >= limit) {
            return Cosine.OPEN;
        }
        Span denominator = denominator(e, form, ww.span().root(), gg.span().root());
        boolean exact = form != CosineEpsilon.ADDED_TO_NORMS
                && ww.exact
                && gg.exact
                && wg.exact
                && isPower(ww.value)
                && isPower(gg.value);
        Span cosine = Span.about(wg.value, exact ? 0 : wg.error).over(denominator);
        if (!exact) {
            double wide = ROUNDINGS * 0x1p-52;
            cosine = cosine.widened(held ? ROUNDINGS * 2 * e.rounding.format().unitRoundoff() : wide);
        }
        return Cosine.of(e.is(CosineSign.ABSOLUTE) ? cosine.absolute() : cosine);
    }

    private static Span denominator(Evaluation e, CosineEpsilon form, Span w, Span g) {
        double eps = e.scalars.atTensor(e.hyper.eps());
        return switch (form) {
            case NONE -> w.times(g);
            case ADDED_TO_NORMS -> w.plus(eps).times(g.plus(eps));
            case CLAMPS_PRODUCT -> w.times(g).atLeast(eps);
            case CLAMPS_EACH_NORM -> w.atLeast(eps).times(g.atLeast(eps));
        };
    }

    /** Whether a square's root is a power of two: then a division by it is exact. */
    private static boolean isPower(double square) {
        int exponent = Math.getExponent(square);
        return exponent % 2 == 0 && Math.scalb(1.0, exponent) == square;
    }

    private static boolean isFinite(Enclosures x, int[] row) {
        for (int i : row) {
            if (!Double.isFinite(x.value(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isZero(Enclosures x, int[] row) {
        for (int i : row) {
            if (x.value(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Where denormals may be taken for zeros. */
    private static boolean mayBeZero(Evaluation e, Enclosures x, int[] row) {
        for (int i : row) {
            if (Math.abs(x.value(i)) >= e.rounding.format().smallestNormal()) {
                return false;
            }
        }
        return true;
    }

    /** A sum of products over a row. */
    private record Sum(double value, double magnitude, double error, boolean exact) {
        static Sum of(Evaluation e, Enclosures a, Enclosures b, int[] row, boolean held) {
            double sum = 0;
            double magnitude = 0;
            double carried = 0;
            int unit = Integer.MAX_VALUE;
            boolean tiny = false;
            for (int i : row) {
                double product = a.value(i) * b.value(i);
                sum += product;
                magnitude += Math.abs(product);
                carried += Math.abs(a.value(i)) * b.error(i) + Math.abs(b.value(i)) * a.error(i);
                tiny |= product != 0 && Math.abs(product) < e.rounding.format().smallestNormal();
                if (product != 0) {
                    unit = Math.min(unit, lowestDigit(a.value(i)) + lowestDigit(b.value(i)));
                }
            }
            int digits = e.dtype.digits();
            boolean flushed = tiny && e.rounding.format().flushes();
            boolean exact = carried == 0 && !flushed && magnitude < Math.scalb(1.0, Math.min(unit, 900) + digits);
            Summation summation = e.sums.decision();
            double gamma = gamma(summation, row.length);
            double once = held ? e.rounding.format().unitRoundoff() : 0;
            double lost =
                    held || flushed ? (row.length + 1) * e.rounding.format().underflow() : 0;
            double error = exact ? 0 : carried + (gamma + once * (1 + gamma) + row.length * 0x1p-53) * magnitude + lost;
            return new Sum(sum, magnitude, error, exact);
        }

        Span span() {
            return Span.about(value, error);
        }

        boolean exceeds(double limit) {
            return value - error >= limit;
        }

        boolean mayExceed(double limit) {
            return value + error >= limit;
        }
    }

    static double gamma(Summation summation, int length) {
        double ku = Math.max(1, summation.depth().applyAsInt(length))
                * summation.accumulator().unitRoundoff();
        return ku < 0.5 ? ku / (1 - ku) : Double.POSITIVE_INFINITY;
    }

    /** The exponent of the lowest 1 digit. */
    private static int lowestDigit(double x) {
        if (x == 0) {
            return 1000;
        }
        long bits = Double.doubleToLongBits(x) & ((1L << 52) - 1);
        int exponent = Math.getExponent(x);
        return exponent < Double.MIN_EXPONENT
                ? Long.numberOfTrailingZeros(bits) - 1074
                : exponent - 52 + Long.numberOfTrailingZeros(bits | 1L << 52);
    }
}
