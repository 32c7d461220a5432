package adamp.optimizer.gpu.conformance;

import java.math.BigInteger;

/** An IEEE 754 binary format: bits to exact numbers and back, rounded to nearest, ties to even. */
enum Format {
    BINARY16(11, 5),
    BINARY32(24, 8),
    BINARY64(53, 11);

    private final int precision;
    private final int exponentBits;

    Format(int precision, int exponentBits) {
        this.precision = precision;
        this.exponentBits = exponentBits;
    }

    private int bias() {
        return (1 << (exponentBits - 1)) - 1;
    }

    /** The exponent of the last place of the least numbers. */
    private int leastPlace() {
        return 2 - bias() - precision;
    }

    private BigInteger exponentField(int value) {
        return BigInteger.valueOf(value).shiftLeft(precision - 1);
    }

    private int signShift() {
        return precision - 1 + exponentBits;
    }

    Exact decode(long bits) {
        boolean negative = (bits >>> signShift() & 1) == 1;
        int exponent = (int) (bits >>> (precision - 1)) & (1 << exponentBits) - 1;
        long fraction = bits & (1L << (precision - 1)) - 1;
        if (exponent == (1 << exponentBits) - 1) {
            return fraction == 0 ? Exact.infinity(negative) : Exact.NAN;
        }
        boolean normal = exponent > 0;
        long significand = normal ? fraction | 1L << (precision - 1) : fraction;
        return Exact.finite(negative, BigInteger.valueOf(significand), leastPlace() + (normal ? exponent - 1 : 0));
    }

    /** The bits of the nearest number; NaN is refused, since it has many. */
    long encode(Exact value) {
        long sign = value.negative() ? 1L << signShift() : 0;
        long infinity = exponentField((1 << exponentBits) - 1).longValueExact();
        return switch (value.kind()) {
            case NAN -> throw new IllegalArgumentException("NaN has no bits of its own");
            case INFINITE -> sign | infinity;
            case FINITE -> sign | Math.min(magnitude(value), infinity);
        };
    }

    private long magnitude(Exact value) {
        if (value.isZero()) {
            return 0;
        }
        int top = value.magnitude().bitLength() + value.exponent();
        int place = Math.max(top - precision, leastPlace());
        BigInteger rounded = value.roundedToPlace(place);
        // The significand's leading one adds the missing unit of the exponent field, a carry out of it another.
        int field = place - leastPlace();
        BigInteger bits = rounded.add(exponentField(field));
        return bits.bitLength() > Long.SIZE - 1 ? Long.MAX_VALUE : bits.longValueExact();
    }
}
