package adamp.experiments.report.html;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a reader wants them: a stated count of significant digits, the point as decimal mark in every locale. */
public final class Numbers {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** {@code value} to {@code digits} significant digits, trailing zeros dropped; a power of ten below 1e-4 and from 1e7 on. */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "minus infinite";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size < 1e-4 || size >= 1e7) {
            int exponent = rounded.precision() - rounded.scale() - 1;
            String factor =
                    rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
            return minus(factor) + "·" + powerOfTen(exponent);
        }
        return minus(rounded.toPlainString());
    }

    /** Ten to a power, raised digits and all. */
    public static String powerOfTen(int exponent) {
        StringBuilder power = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            power.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        }
        return power.toString();
    }

    /** The shortest decimal that reads back as {@code value}: for figures that were given rather than measured. */
    public static String asGiven(double value) {
        return minus(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** An end of a range, without the binary rounding its computation left. */
    public static String bound(double value) {
        return asGiven(new BigDecimal(value).round(new MathContext(9)).doubleValue());
    }

    /** Wall time: "0.4 s", "12 s", "3 min 20 s". */
    public static String duration(double seconds) {
        if (seconds < 10) {
            return significant(Math.round(seconds * 10) / 10.0, 2) + " s";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    private static String minus(String digits) {
        return digits.replace('-', '\u2212');
    }
}
