package adamp.properties.bound;

/**
 * Recognises rows whose dot product is the same in every order: all products are multiples of one power of two, and the
 * sum of their magnitudes has no more binary digits over it than the format that sums are rounded to, so every partial
 * sum is a number of it; and each product is one of the format that products are rounded to (BOUNDS.md, section 4.2).
 */
final class ExactSum {
    /** float32's digits: where sums are wider still, they may be held in it. */
    private static final int MOST_DIGITS = 24;
    /** Multiples of smaller powers of two may be lost to underflow. */
    private static final int SMALLEST_OF_FLOAT32 = -149;

    private final FloatFormat products;
    private final FloatFormat accumulator;
    private final int digits;
    private final int smallest;

    ExactSum(Summation summation) {
        products = summation.products();
        accumulator = summation.accumulator();
        boolean ofDoubles = accumulator.smallestNormal() == FloatFormat.BINARY64.smallestNormal();
        digits = ofDoubles ? digits(accumulator) : MOST_DIGITS;
        smallest = ofDoubles ? Double.MIN_EXPONENT : Math.max(SMALLEST_OF_FLOAT32, smallest(products));
    }

    /** Whether the sum of {@code a[i] b[i]}, {@code from <= i < to}, is exact in any order. */
    boolean ofProducts(double[] a, double[] b, int from, int to) {
        int unit = Integer.MAX_VALUE;
        double magnitude = 0;
        for (int i = from; i < to; i++) {
            if (a[i] != 0 && b[i] != 0) {
                double product = Math.abs(a[i] * b[i]);
                int lowest = lowestDigit(a[i]) + lowestDigit(b[i]);
                if (!isExact(product, lowest)) {
                    return false;
                }
                unit = Math.min(unit, lowest);
                magnitude += product;
            }
        }
        // "magnitude" is itself exact whenever it is small enough to pass.
        return magnitude == 0 || (magnitude <= Math.scalb(1.0, unit + digits) && magnitude < accumulator.overflow());
    }

    private boolean isExact(double product, int lowest) {
        boolean fits = products.equals(accumulator) || Math.getExponent(product) - lowest < digits(products);
        boolean kept = !products.flushes() || product >= products.smallestNormal();
        return fits && kept && lowest >= smallest && product < products.overflow();
    }

    private static int digits(FloatFormat format) {
        return -Math.getExponent(format.unitRoundoff());
    }

    /** The exponent of the smallest positive number. */
    private static int smallest(FloatFormat format) {
        return Math.getExponent(format.underflow()) + (format.flushes() ? 0 : 1);
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
