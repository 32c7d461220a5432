package adamp.properties.bound;

/**
 * A binary floating-point format as the error analysis sees it: rounding to nearest, gradual underflow.
 *
 * <p>The standard model (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 2.2, with the
 * underflow term of section 2.8): a correctly rounded operation returns {@code (a op b)(1 + d) + e} with
 * {@code |d| <= unitRoundoff}, {@code |e| <= underflow}, and {@code d e = 0}.
 *
 * @param name what the format is called
 * @param unitRoundoff u = 2^-p, p the digits of the significand
 * @param underflow the largest error of a result below the normal numbers: half of the smallest positive number
 * @param smallestNormal the smallest normal number: an exact result at or above it suffers no underflow
 * @param overflow the first magnitude that rounds to infinity: largest number plus half of its last digit
 */
public record FloatFormat(String name, double unitRoundoff, double underflow, double smallestNormal, double overflow) {

    /** IEEE 754 binary32: u = 2^-24, underflow 2^-150. */
    public static final FloatFormat BINARY32 = new FloatFormat("float32", 0x1p-24, 0x1p-150, 0x1p-126, 0x1.ffffffp127);

    /**
     * IEEE 754 binary64: u = 2^-53. Products of two float32 neither overflow nor underflow in it, so its underflow term
     * is 0 here; sums never underflow.
     */
    public static final FloatFormat BINARY64_OF_BINARY32 =
            new FloatFormat("float64 over float32 terms", 0x1p-53, 0, 0, Double.POSITIVE_INFINITY);

    /** No rounding at all, and no end of the range. */
    static final FloatFormat UNROUNDED = new FloatFormat("unrounded", 0, 0, 0, Double.POSITIVE_INFINITY);

    /**
     * gamma_k = k u / (1 - k u): bounds the relative error of any product of k factors (1 + d)^{+-1} (Higham, Lemma
     * 3.1).
     */
    public double gamma(int roundings) {
        double ku = roundings * unitRoundoff;
        if (ku >= 0.5) {
            throw new IllegalArgumentException(
                    "gamma of " + roundings + " roundings in " + name + ": k u must stay below 1/2; sum shorter rows");
        }
        return ku / (1 - ku);
    }

    /** Whether a finite number is one of the format's. */
    public boolean holds(double x) {
        if (unitRoundoff == 0) {
            return true;
        }
        double lastPlace = Math.max(Math.scalb(2 * unitRoundoff, Math.getExponent(x)), 2 * underflow);
        return Math.abs(x) < overflow && Math.rint(x / lastPlace) * lastPlace == x;
    }
}
