package adamp.properties.rule;

import java.util.Arrays;
import java.util.Optional;

/** The binary floating-point formats of tensors. Each number of each of them is a binary64 number. */
public enum NumberFormat {
    /** IEEE 754 binary64. */
    FLOAT64("float64", 53, -1022, 1023),
    /** IEEE 754 binary32. */
    FLOAT32("float32", 24, -126, 127),
    /** The upper half of a binary32. */
    BFLOAT16("bfloat16", 8, -126, 127),
    /** IEEE 754 binary16. */
    FLOAT16("float16", 11, -14, 15);

    private final String title;
    private final int digits;
    private final int smallestExponent;
    private final int largestExponent;

    NumberFormat(String title, int digits, int smallestExponent, int largestExponent) {
        this.title = title;
        this.digits = digits;
        this.smallestExponent = smallestExponent;
        this.largestExponent = largestExponent;
    }

    /** The format of a name, as the field writes it. */
    public static Optional<NumberFormat> named(String title) {
        return Arrays.stream(values())
                .filter(format -> format.title.equals(title))
                .findFirst();
    }

    /** Binary digits of a significand, the first among them. */
    public int digits() {
        return digits;
    }

    /** Whether it has fewer digits than float32. */
    public boolean isHalf() {
        return digits < FLOAT32.digits;
    }

    /** The largest number. */
    public double largest() {
        return Math.scalb(2 - Math.scalb(1.0, 1 - digits), largestExponent);
    }

    /** The smallest positive normal number. */
    public double smallestNormal() {
        return Math.scalb(1.0, smallestExponent);
    }

    /** The smallest positive number. */
    public double smallest() {
        return Math.scalb(1.0, smallestExponent - digits + 1);
    }

    /** The number nearest to a binary64, ties to even; an infinity beyond the range. */
    public double nearest(double x) {
        if (this == FLOAT64 || !Double.isFinite(x)) {
            return x;
        }
        int unit = Math.max(Math.getExponent(x), smallestExponent) - digits + 1;
        double rounded = Math.scalb(Math.rint(Math.scalb(x, -unit)), unit);
        return Math.abs(rounded) > largest() ? Math.copySign(Double.POSITIVE_INFINITY, x) : rounded;
    }

    /** The numbers nearest to each, in an array of their own. */
    public double[] nearest(double[] values) {
        return Arrays.stream(values).map(this::nearest).toArray();
    }

    /** Whether a binary64 is a number of this format, or not a finite one. */
    public boolean holds(double x) {
        return Double.compare(nearest(x), x) == 0;
    }

    /** As the field writes it. */
    @Override
    public String toString() {
        return title;
    }
}
