package adamp.optimizer.gpu.emulator.opcode;

/** Unsigned 64-bit integers and floats. */
final class Unsigned {
    private static final double TWO_63 = 0x1p63;

    private Unsigned() {}

    static double toDouble(long bits) {
        if (bits >= 0) {
            return (double) bits;
        }
        // Half of it, the lost bit kept as a sticky one: below the last place it can only break a tie.
        return 2 * (double) (bits >>> 1 | (bits & 1));
    }

    static float toFloat(long bits) {
        if (bits >= 0) {
            return (float) bits;
        }
        return 2 * (float) (bits >>> 1 | (bits & 1));
    }

    /** An integral value, brought into the range. */
    static long saturated(double value) {
        if (value < TWO_63) {
            return value < 0 ? 0 : (long) value;
        }
        return value >= 2 * TWO_63 ? -1 : (long) (value - TWO_63) ^ Long.MIN_VALUE;
    }
}
