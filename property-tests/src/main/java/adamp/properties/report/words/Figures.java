package adamp.properties.report.words;

import adamp.properties.report.certificate.HexNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
    private static final int DIGITS = 9;
    private static final int RATIO_DIGITS = 5;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;
    private static final double LARGEST_RATIO = 1e4;

    private Figures() {}

    /** A number of a tensor in decimal: a float32 number as shortly as tells it from others, any other to nine digits. */
    public static String decimal(String hexadecimal) {
        double value = HexNumber.value(hexadecimal);
        if (Double.isNaN(value) && !hexadecimal.equals("nan")) {
            return hexadecimal;
        }
        boolean single = (float) value == value && Double.isFinite(value);
        return single ? plain(new BigDecimal(Float.toString((float) value))) : significant(value, DIGITS);
    }

    /** A binary64 number that was given: the shortest decimal that reads back as it. What is no number stays as it is. */
    public static String given(String hexadecimal) {
        double value = HexNumber.value(hexadecimal);
        if (Double.isNaN(value)) {
            return hexadecimal;
        }
        return Double.isInfinite(value) ? hexadecimal : plain(new BigDecimal(Double.toString(value)));
    }

    /** An error in units of its bound: two digits behind the point, more where it would read as the bound itself. */
    public static String ratio(double ratio) {
        if (!(ratio < LARGEST_RATIO)) {
            return Double.isFinite(ratio)
                    ? scientific(new BigDecimal(ratio).round(new MathContext(2)))
                    : significant(ratio, 2);
        }
        String two = String.format(Locale.ROOT, "%.2f", ratio);
        boolean misleads = (ratio != 1 && two.equals("1.00")) || (ratio > 0 && two.equals("0.00"));
        return misleads ? significant(ratio, RATIO_DIGITS) : two;
    }

    /** A number of significant digits, trailing zeros dropped. */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        return plain(new BigDecimal(value).round(new MathContext(digits)));
    }

    private static String plain(BigDecimal value) {
        double size = Math.abs(value.doubleValue());
        if (size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
        return scientific(value);
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return value.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** A share in percent. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** "1 case", "2 cases". */
    public static String count(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }

    /** Wall time. */
    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
}
