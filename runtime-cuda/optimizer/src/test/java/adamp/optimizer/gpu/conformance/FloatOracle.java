package adamp.optimizer.gpu.conformance;

import java.math.BigInteger;

/** The operations of IEEE 754 on exact numbers, before any rounding. */
final class FloatOracle {
    /** More bits than any format has, so that what is cut off only breaks ties. */
    private static final int BITS = 200;

    private FloatOracle() {}

    static Exact add(Exact a, Exact b) {
        if (a.isNaN() || b.isNaN() || (a.isInfinite() && b.isInfinite() && a.negative() != b.negative())) {
            return Exact.NAN;
        }
        if (a.isInfinite() || b.isInfinite()) {
            return a.isInfinite() ? a : b;
        }
        int place = Math.min(a.exponent(), b.exponent());
        BigInteger sum = a.signedAt(place).add(b.signedAt(place));
        // A sum of zero is positive, but of two negative zeros.
        boolean negative = sum.signum() < 0 || (sum.signum() == 0 && a.negative() && b.negative());
        return Exact.finite(negative, sum.abs(), place);
    }

    static Exact negate(Exact a) {
        return a.withSign(!a.negative());
    }

    static Exact multiply(Exact a, Exact b) {
        boolean negative = a.negative() != b.negative();
        if (a.isNaN() || b.isNaN() || (a.isInfinite() && b.isZero()) || (a.isZero() && b.isInfinite())) {
            return Exact.NAN;
        }
        if (a.isInfinite() || b.isInfinite()) {
            return Exact.infinity(negative);
        }
        return Exact.finite(negative, a.magnitude().multiply(b.magnitude()), a.exponent() + b.exponent());
    }

    static Exact divide(Exact a, Exact b) {
        boolean negative = a.negative() != b.negative();
        if (a.isNaN() || b.isNaN() || (a.isInfinite() && b.isInfinite()) || (a.isZero() && b.isZero())) {
            return Exact.NAN;
        }
        if (a.isInfinite() || b.isZero()) {
            return Exact.infinity(negative);
        }
        if (b.isInfinite()) {
            return Exact.finite(negative, BigInteger.ZERO, 0);
        }
        BigInteger[] parts = a.magnitude().shiftLeft(BITS).divideAndRemainder(b.magnitude());
        return Exact.truncated(negative, parts[0], a.exponent() - BITS - b.exponent(), parts[1].signum() != 0);
    }

    static Exact squareRoot(Exact a) {
        if (a.isNaN() || a.isZero()) {
            return a;
        }
        if (a.negative()) {
            return Exact.NAN;
        }
        if (a.isInfinite()) {
            return a;
        }
        int shift = 2 * BITS + Math.floorMod(a.exponent(), 2);
        BigInteger[] root = a.magnitude().shiftLeft(shift).sqrtAndRemainder();
        return Exact.truncated(false, root[0], (a.exponent() - shift) / 2, root[1].signum() != 0);
    }

    /** The lesser; a number goes before a NaN, and -0 is less than +0. */
    static Exact minimum(Exact a, Exact b) {
        if (a.isNaN() || b.isNaN()) {
            return a.isNaN() ? b : a;
        }
        int order = compare(a, b);
        return order < 0 || (order == 0 && a.negative()) ? a : b;
    }

    static Exact maximum(Exact a, Exact b) {
        return a.isNaN() || b.isNaN() ? minimum(a, b) : negate(minimum(negate(a), negate(b)));
    }

    /** The order of two that are not NaN. */
    static int compare(Exact a, Exact b) {
        return Integer.signum(infinityOrSum(a, negate(b)));
    }

    private static int infinityOrSum(Exact a, Exact minusB) {
        if (a.isInfinite() && minusB.isInfinite() && a.negative() != minusB.negative()) {
            return 0;
        }
        Exact sum = add(a, minusB);
        if (sum.isZero()) {
            return 0;
        }
        return sum.negative() ? -1 : 1;
    }
}
