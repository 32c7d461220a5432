package adamp.optimizer.gpu.emulator.opcode;

/** binary16 as bits. */
final class Half {
    static final int NAN = 0x7fff;
    private static final int INFINITY = 0x7c00;
    private static final int HIDDEN = 1 << 23;

    private Half() {}

    static float toFloat(int half) {
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        float magnitude;
        if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            magnitude = fraction * 0x1p-24f;
        } else {
            magnitude = Math.scalb((float) (fraction | 0x400), exponent - 25);
        }
        return (half & 0x8000) == 0 ? magnitude : -magnitude;
    }

    /** The nearest, ties to even. */
    static int ofFloat(float value) {
        if (Float.isNaN(value)) {
            return NAN;
        }
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int exponent = (bits >>> 23 & 0xff) - 127;
        if (exponent > 15) {
            return sign | INFINITY;
        }
        // Below 2^-14 the last place stays at 2^-24: one more bit is dropped for each power of two.
        int dropped = exponent >= -14 ? 13 : Math.min(-1 - exponent, 30);
        int significand = (bits & (HIDDEN - 1)) | (exponent >= -126 ? HIDDEN : 0);
        int kept = roundedShift(significand, dropped);
        // A carry out of the significand moves into the exponent by itself.
        return sign | (exponent >= -14 ? kept + ((exponent + 14) << 10) : kept);
    }

    private static int roundedShift(int value, int dropped) {
        int kept = value >>> dropped;
        int rest = value - (kept << dropped);
        int half = 1 << (dropped - 1);
        boolean up = rest > half || (rest == half && (kept & 1) == 1);
        return up ? kept + 1 : kept;
    }
}
