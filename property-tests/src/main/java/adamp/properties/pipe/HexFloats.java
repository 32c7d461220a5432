package adamp.properties.pipe;

import java.util.regex.Pattern;

/**
 * Numbers as the protocol writes them: C99's hexadecimal floating constants ({@code %a} of printf, {@code float.hex} of
 * Python), and {@code inf}, {@code -inf}, {@code nan}. Every NaN is one NaN.
 */
final class HexFloats {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]{1,5}");

    /** Any binary64 has fewer: this only keeps nonsense from costing time. */
    private static final int LONGEST = 64;

    private HexFloats() {}

    static String of(float value) {
        return of((double) value);
    }

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return Double.toHexString(value);
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
     * The float32 of a text.
     *
     * @throws MalformedMessage if it is no number, or no float32
     */
    static float parseFloat(String text) {
        double value = parse(text);
        float narrowed = (float) value;
        if (Double.compare(narrowed, value) != 0) {
            throw new MalformedMessage(Quoted.of(text) + " is no float32: report what is stored, unrounded");
        }
        return narrowed;
    }
}
