package adamp.properties.pipe;

import adamp.properties.rule.NumberFormat;
import java.util.regex.Pattern;

/**
 * Numbers as the protocol writes them: C99's hexadecimal floating constants ({@code %a} of printf, {@code float.hex} of
 * Python), and {@code inf}, {@code -inf}, {@code nan}. Every NaN is one NaN.
 */
public final class HexFloats {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]{1,5}");

    /** Any binary64 has fewer: this only keeps nonsense from costing time. */
    private static final int LONGEST = 64;

    /** Far inside of binary64's range, and beyond float32's. */
    private static final int SAFE_SCALE = 900;

    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;

    private HexFloats() {}

    /** The text of a number. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return finite(value);
    }

    /** As {@code %a} writes it. The library's own way costs a regular expression for each number. */
    private static String finite(double value) {
        if (value != 0 && Math.abs(value) < Double.MIN_NORMAL) {
            return Double.toHexString(value);
        }
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & FRACTION;
        StringBuilder text = new StringBuilder(bits < 0 ? "-0x" : "0x").append(value == 0 ? '0' : '1');
        if (fraction != 0) {
            text.append('.');
            for (int shift = FRACTION_BITS - 4; shift >= 0 && (fraction & (1L << (shift + 4)) - 1) != 0; shift -= 4) {
                text.append(Character.forDigit((int) (fraction >>> shift) & 15, 16));
            }
        }
        int exponent = value == 0 ? 0 : Math.getExponent(value);
        return text.append(exponent < 0 ? "p" : "p+").append(exponent).toString();
    }

    /**
     * The binary64 of a text.
     *
     * @throws MalformedMessage if it is no such number, or is not exactly one
     */
    static double parse(String text) {
        switch (text) {
            case "nan", "-nan" -> {
                return Double.NaN;
            }
            case "inf" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-inf" -> {
                return Double.NEGATIVE_INFINITY;
            }
            default -> {
                return finite(text);
            }
        }
    }

    private static double finite(String text) {
        double usual = usual(text);
        return Double.isNaN(usual) ? anyhow(text) : usual;
    }

    /** The number of a text as {@code %a} writes floats, which nearly all are; NaN for any other text. */
    private static double usual(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int point = at + 3;
        int mark = text.indexOf('p', at);
        boolean fits = text.startsWith("0x", at) && mark >= point && mark <= point + 14 && text.length() - mark <= 6;
        if (!fits || (mark > point && text.charAt(point) != '.') || mark == text.length() - 1) {
            return Double.NaN;
        }
        long digits = 0;
        for (int i = at + 2; i < mark; i++) {
            int digit = i == point ? 0 : hexDigit(text.charAt(i));
            if (digit < 0 || (i == at + 2 && digit > 1)) {
                return Double.NaN;
            }
            digits = i == point ? digits : digits << 4 | digit;
        }
        int sign = text.charAt(mark + 1) == '-' ? -1 : 1;
        int from = mark + (text.charAt(mark + 1) == '-' || text.charAt(mark + 1) == '+' ? 2 : 1);
        int exponent = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Double.NaN;
            }
            exponent = 10 * exponent + digit;
        }
        int scale = sign * exponent - 4 * Math.max(0, mark - point - 1);
        // At most 53 bits, which scaling keeps as long as the result is a normal number.
        if (from == text.length() || Math.abs(scale) > SAFE_SCALE) {
            return Double.NaN;
        }
        double value = Math.scalb((double) digits, scale);
        return at == 1 ? -value : value;
    }

    private static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private static double anyhow(String text) {
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            throw new MalformedMessage(
                    Quoted.of(text) + " is no number: write \"0x1.8p+1\", \"inf\", \"-inf\" or \"nan\"");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new MalformedMessage(Quoted.of(text) + " is beyond binary64");
        }
        return value;
    }

    /**
     * The number of a format that a text is.
     *
     * @throws MalformedMessage if it is no number, or none of the format
     */
    static double parse(String text, NumberFormat format) {
        double value = parse(text);
        if (!format.holds(value)) {
            throw new MalformedMessage(Quoted.of(text) + " is no " + format + ": report what is stored, unrounded");
        }
        return value;
    }
}
