package adamp.properties.bound;

/**
 * Recognises rows whose dot product is the same in every order: all products are multiples of one power of two, and the
 * sum of their magnitudes has at most 24 binary digits over it, so every partial sum is a float32 (BOUNDS.md, section
 * 4.2).
 */
final class ExactSum {
    private static final int DIGITS = 24;
    /** Multiples of smaller powers of two may be lost to underflow. */
    private static final int SMALLEST_EXPONENT = -149;

    private ExactSum() {}

    /** Whether the sum of {@code a[i] b[i]}, {@code from <= i < to}, is exact in float32 in any order. */
    static boolean ofProducts(double[] a, double[] b, int from, int to) {
        int unit = Integer.MAX_VALUE;
        double magnitude = 0;
        for (int i = from; i < to; i++) {
            double product = (double) a[i] * b[i];
            if (product != 0) {
                unit = Math.min(unit, lowestDigit(a[i]) + lowestDigit(b[i]));
                magnitude += Math.abs(product);
            }
        }
        if (magnitude == 0) {
            return true;
        }
        // "magnitude" is itself exact whenever it is small enough to pass.
        return unit >= SMALLEST_EXPONENT
                && magnitude <= Math.scalb(1.0, unit + DIGITS)
                && magnitude < FloatFormat.BINARY32.overflow();
    }

    /** The exponent of the lowest 1 digit of a finite number other than 0. */
    private static int lowestDigit(double x) {
        long bits = Double.doubleToLongBits(x);
        int exponent = (int) (bits >>> 52) & 0x7ff;
        long significand = bits & (1L << 52) - 1;
        if (exponent == 0) {
            return Long.numberOfTrailingZeros(significand) - 1074;
        }
        return Long.numberOfTrailingZeros(significand | 1L << 52) + exponent - 1075;
    }
}
