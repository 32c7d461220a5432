package adamp.spec.field;

/** The floating-point formats of tensors. */
public enum Dtype {
    /** IEEE 754 binary64: 53 significant bits, exponents -1022 to 1023. */
    BINARY64(53, -1022, 1023),
    /** IEEE 754 binary32: 24 significant bits, exponents -126 to 127. */
    BINARY32(24, -126, 127),
    /** bfloat16: 8 significant bits, exponents -126 to 127. */
    BFLOAT16(8, -126, 127),
    /** IEEE 754 binary16: 11 significant bits, exponents -14 to 15. */
    BINARY16(11, -14, 15);

    private final int precision;
    private final int minExponent;
    private final int maxExponent;

    Dtype(int precision, int minExponent, int maxExponent) {
        this.precision = precision;
        this.minExponent = minExponent;
        this.maxExponent = maxExponent;
    }

    /** The number of significant bits, the implicit one included. */
    public int precision() {
        return precision;
    }

    /** The largest finite value. */
    public double maxValue() {
        return Math.scalb(2 - Math.scalb(1.0, 1 - precision), maxExponent);
    }

    /** The smallest positive normal value. */
    public double minNormal() {
        return Math.scalb(1.0, minExponent);
    }

    /** Half a unit in the last place of 1: the largest relative error of rounding a value of the normal range. */
    public double unitRoundoff() {
        return Math.scalb(1.0, -precision);
    }

    /** Whether the format is narrower than binary32. */
    public boolean isLowPrecision() {
        return precision < BINARY32.precision;
    }

    /** The distance between neighbouring values of the format about x, for finite x. */
    public double ulp(double x) {
        return Math.scalb(1.0, Math.max(Math.getExponent(x), minExponent) - precision + 1);
    }

    /** The value of the format nearest to x, ties to even; an infinity beyond the range. */
    public double nearest(double x) {
        if (this == BINARY64 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        return inRange(Math.rint(x / ulp(x)) * ulp(x));
    }

    /** The largest value of the format that is at most x; an infinity beyond the range. */
    double below(double x) {
        return inRange(Math.floor(x / ulp(x)) * ulp(x));
    }

    /** The smallest value of the format that is at least x; an infinity beyond the range. */
    double above(double x) {
        return inRange(Math.ceil(x / ulp(x)) * ulp(x));
    }

    private double inRange(double x) {
        return Math.abs(x) > maxValue() ? Math.copySign(Double.POSITIVE_INFINITY, x) : x;
    }
}
