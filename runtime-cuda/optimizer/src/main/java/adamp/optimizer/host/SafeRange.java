package adamp.optimizer.host;

/**
 * Where a float32 sum of products can be trusted. Each product that underflows is off by at most 2^-150, so a sum of n of
 * them by n 2^-150; from n 2^-120 on that is less than 2^-30 of the sum. Up to 2^120 nothing on the way has overflowed.
 */
final class SafeRange {
    private static final double SMALLEST_PER_ELEMENT = 0x1p-120;
    private static final double LARGEST = 0x1p120;

    /** What underflow can change a trusted sum by, relative to it. */
    static final double UNDERFLOW = 0x1p-30;

    private SafeRange() {}

    /** Whether a sum of squares over {@code length} elements is trusted; zero, infinity and NaN are not. */
    static boolean holds(double sum, int length) {
        double magnitude = Math.abs(sum);
        return magnitude >= length * SMALLEST_PER_ELEMENT && magnitude <= LARGEST;
    }
}
