package adamp.properties.report.certificate;

/** Reads numbers as certificates print them. */
public final class HexNumber {
    private HexNumber() {}

    /** The value of a C99 constant, {@code inf}, {@code -inf} or {@code nan}; NaN for anything else. */
    public static double value(String text) {
        return switch (text) {
            case "inf", "+inf", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> parsed(text);
        };
    }

    private static double parsed(String text) {
        try {
            boolean hexadecimal = text.startsWith("0x") || text.startsWith("-0x");
            return Double.parseDouble(hexadecimal && text.indexOf('p') < 0 ? text + "p0" : text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
