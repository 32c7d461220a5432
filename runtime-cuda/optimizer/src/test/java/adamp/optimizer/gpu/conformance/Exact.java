package adamp.optimizer.gpu.conformance;

import java.math.BigInteger;

/**
 * A number without rounding: {@code magnitude * 2^exponent}, or a little more where {@code sticky} says so, as quotients
 * and roots are.
 */
record Exact(Kind kind, boolean negative, BigInteger magnitude, int exponent, boolean sticky) {
    static final Exact NAN = new Exact(Kind.NAN, false, BigInteger.ZERO, 0, false);

    enum Kind {
        FINITE,
        INFINITE,
        NAN
    }

    static Exact infinity(boolean negative) {
        return new Exact(Kind.INFINITE, negative, BigInteger.ZERO, 0, false);
    }

    static Exact finite(boolean negative, BigInteger magnitude, int exponent) {
        return new Exact(Kind.FINITE, negative, magnitude, exponent, false);
    }

    static Exact truncated(boolean negative, BigInteger magnitude, int exponent, boolean more) {
        return new Exact(Kind.FINITE, negative, magnitude, exponent, more);
    }

    static Exact of(BigInteger value) {
        return finite(value.signum() < 0, value.abs(), 0);
    }

    boolean isNaN() {
        return kind == Kind.NAN;
    }

    boolean isInfinite() {
        return kind == Kind.INFINITE;
    }

    boolean isZero() {
        return kind == Kind.FINITE && magnitude.signum() == 0 && !sticky;
    }

    Exact withSign(boolean minus) {
        return new Exact(kind, minus, magnitude, exponent, sticky);
    }

    /** The value as an integer multiple of {@code 2^place}, which is not above the exponent. */
    BigInteger signedAt(int place) {
        BigInteger scaled = magnitude.shiftLeft(exponent - place);
        return negative ? scaled.negate() : scaled;
    }

    /** The magnitude in units of {@code 2^place}, to the nearest, ties to even. */
    BigInteger roundedToPlace(int place) {
        int dropped = place - exponent;
        if (dropped <= 0) {
            if (sticky) {
                throw new IllegalArgumentException("too few digits to round");
            }
            return magnitude.shiftLeft(-dropped);
        }
        BigInteger kept = magnitude.shiftRight(dropped);
        BigInteger rest = magnitude.subtract(kept.shiftLeft(dropped));
        int comparison = rest.compareTo(BigInteger.ONE.shiftLeft(dropped - 1));
        boolean up = comparison > 0 || (comparison == 0 && (sticky || kept.testBit(0)));
        return up ? kept.add(BigInteger.ONE) : kept;
    }

    /** The largest integer that is not above the value. */
    BigInteger floor() {
        if (exponent >= 0) {
            return signedAt(0);
        }
        // The shift of a negative BigInteger rounds down.
        return (negative ? magnitude.negate() : magnitude).shiftRight(-exponent);
    }
}
