package adamp.properties.report.words;

import adamp.properties.report.certificate.HexNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
    private static final int DIGITS = 9;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;
    private static final double LARGEST_RATIO = 1e4;

    private Figures() {}

    /** A number of a tensor in decimal, to nine digits: these tell float32 numbers apart. */
    public static String decimal(String hexadecimal) {
        double value = HexNumber.value(hexadecimal);
        return Double.isNaN(value) && !hexadecimal.equals("nan") ? hexadecimal : significant(value, DIGITS);
    }

    /** An error in units of its bound: two digits behind the point, more where it would read as the bound itself. */
    public static String ratio(double ratio) {
        if (!(ratio < LARGEST_RATIO)) {
            return Double.isFinite(ratio) ? scientific(ratio, 2) : significant(ratio, 2);
        }
        String two = String.format(Locale.ROOT, "%.2f", ratio);
        boolean misleads = ratio != 1 && two.equals("1.00") || ratio > 0 && two.equals("0.00");
        return misleads ? significant(ratio, 4) : two;
    }

    /** A number of significant digits, trailing zeros dropped. */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return rounded.toPlainString();
        }
        return scientific(value, digits);
    }

    private static String scientific(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
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
