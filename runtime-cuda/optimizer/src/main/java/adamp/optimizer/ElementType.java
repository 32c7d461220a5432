package adamp.optimizer;

/**
 * How the elements of a tensor are kept. Conversions from float32 round to nearest, ties to even; NaN becomes the NaN
 * 0x7fff, as on a GPU.
 */
public enum ElementType {
    /** IEEE 754 binary32. */
    FLOAT32(Float.BYTES),
    /** IEEE 754 binary16: 11 binary digits, largest value 65504. */
    FLOAT16(Short.BYTES),
    /** The upper half of a float32: 8 binary digits, float32's range. */
    BFLOAT16(Short.BYTES);

    /** Also the mask of all but the sign. */
    private static final short NAN = 0x7fff;

    private static final int SIGN = 0x8000;
    private static final int DROPPED_BY_BFLOAT16 = 16;

    /** Of float16: its fraction's digits, those of float32 it lacks, its infinity and its least exponents. */
    private static final int FRACTION = 10;

    private static final int DROPPED_BY_FLOAT16 = 13;
    private static final int INFINITY = 0x7c00;
    private static final int LEAST_NORMAL = -14;
    private static final int LEAST = -24;

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** The size of an element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** Whether an element is narrower than float32, so that an optimizer keeps a float32 master of it. */
    public boolean isNarrow() {
        return this != FLOAT32;
    }

    /** The name as the field writes it. */
    @Override
    public String toString() {
        return switch (this) {
            case FLOAT32 -> "float32";
            case FLOAT16 -> "float16";
            case BFLOAT16 -> "bfloat16";
        };
    }

    /** The value of a 16-bit element, exact. */
    public float widen(short bits) {
        return switch (this) {
            case FLOAT32 -> throw notNarrow();
            case FLOAT16 -> fromFloat16(bits);
            case BFLOAT16 -> Float.intBitsToFloat(bits << DROPPED_BY_BFLOAT16);
        };
    }

    /** The 16-bit element nearest to a value. */
    public short narrow(float value) {
        return switch (this) {
            case FLOAT32 -> throw notNarrow();
            case FLOAT16 -> Float.isNaN(value) ? NAN : toFloat16(value);
            case BFLOAT16 ->
                Float.isNaN(value)
                        ? NAN
                        : (short) (roundedAway(Float.floatToRawIntBits(value), DROPPED_BY_BFLOAT16)
                                >>> DROPPED_BY_BFLOAT16);
        };
    }

    private static UnsupportedOperationException notNarrow() {
        return new UnsupportedOperationException("float32 has no 16-bit elements");
    }

    private static float fromFloat16(short bits) {
        int magnitude = bits & NAN;
        float value;
        if (magnitude >= INFINITY) {
            value = magnitude == INFINITY ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (magnitude < 1 << FRACTION) {
            value = Math.scalb((float) magnitude, LEAST);
        } else {
            int exponent = (magnitude >> FRACTION) + LEAST_NORMAL - 1;
            int fraction = (magnitude & ((1 << FRACTION) - 1)) | (1 << FRACTION);
            value = Math.scalb((float) fraction, exponent - FRACTION);
        }
        return (bits & SIGN) == 0 ? value : -value;
    }

    private static short toFloat16(float value) {
        int sign = (Float.floatToRawIntBits(value) >>> 16) & SIGN;
        float magnitude = Math.abs(value);
        if (magnitude < Math.scalb(1f, LEAST_NORMAL)) {
            return (short) (sign | (int) Math.rint(Math.scalb((double) magnitude, -LEAST)));
        }
        int rounded = roundedAway(Float.floatToRawIntBits(magnitude), DROPPED_BY_FLOAT16) >>> DROPPED_BY_FLOAT16;
        int rebased = rounded - ((Float.MAX_EXPONENT + LEAST_NORMAL - 1) << FRACTION);
        return (short) (sign | Math.min(rebased, INFINITY));
    }

    /** Adds just under half of the last place kept, and that place's own digit: a tie then goes to the even one. */
    private static int roundedAway(int bits, int dropped) {
        return bits + (1 << (dropped - 1)) - 1 + ((bits >>> dropped) & 1);
    }
}
