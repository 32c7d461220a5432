package adamp.optimizer.gpu.emulator.opcode;

/**
 * Floats as bits. NaN results are canonical, as a GPU gives them: all bits but the sign set. Denormals are kept, and
 * every result is the nearest, ties to even, which is what Java computes.
 */
final class Ieee {
    static final int NAN32 = 0x7fffffff;
    static final long NAN64 = 0x7fffffffffffffffL;

    private Ieee() {}

    static float f32(int bits) {
        return Float.intBitsToFloat(bits);
    }

    static double f64(long bits) {
        return Double.longBitsToDouble(bits);
    }

    static int bits(float value) {
        return Float.isNaN(value) ? NAN32 : Float.floatToRawIntBits(value);
    }

    static long bits(double value) {
        return Double.isNaN(value) ? NAN64 : Double.doubleToRawLongBits(value);
    }
}
