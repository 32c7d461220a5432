package adamp.experiments.report.plot;

/**
 * One axis.
 *
 * @param title with the unit; empty for an axis that is not shown
 * @param low lower end
 * @param high upper end
 * @param kind how the values lie between them
 */
public record Scale(String title, double low, double high, Kind kind) {

    /** How values are laid along an axis. */
    public enum Kind {
        LINEAR,
        /** Linear with ticks at whole numbers alone. */
        COUNTED,
        LOGARITHMIC
    }

    /** Wider than this ratio a range is shown in decades. */
    private static final double DECADES_FROM = 8;

    public static Scale linear(String title, double low, double high) {
        return new Scale(title, low, high, Kind.LINEAR);
    }

    /** A linear axis of whole numbers, such as epochs. */
    public static Scale counted(String title, double low, double high) {
        return new Scale(title, low, high, Kind.COUNTED);
    }

    /** An axis without line, ticks or title. */
    public static Scale hidden(double low, double high) {
        return new Scale("", low, high, Kind.LINEAR);
    }

    /** A linear axis that holds all values with a margin. */
    public static Scale around(String title, double... values) {
        double low = extreme(values, false);
        double high = extreme(values, true);
        double margin = high > low ? 0.04 * (high - low) : Math.max(0.5, Math.abs(high) * 0.04);
        return linear(title, low - margin, high + margin);
    }

    /** Decades where positive values span them, else linear. */
    public static Scale fitting(String title, double... values) {
        double low = extreme(values, false);
        double high = extreme(values, true);
        if (low > 0 && high / low > DECADES_FROM) {
            return new Scale(
                    title, low / Math.pow(high / low, 0.04), high * Math.pow(high / low, 0.04), Kind.LOGARITHMIC);
        }
        return around(title, values);
    }

    /** Decades of the positive values, from {@code floor} upwards. */
    public static Scale decades(String title, double floor, double... values) {
        double[] shown = java.util.Arrays.stream(values).filter(v -> v >= floor).toArray();
        if (shown.length == 0) {
            return new Scale(title, floor, 10 * floor, Kind.LOGARITHMIC);
        }
        double low = extreme(shown, false);
        double high = extreme(shown, true);
        return new Scale(title, low / 1.3, high * 1.3, Kind.LOGARITHMIC);
    }

    boolean logarithmic() {
        return kind == Kind.LOGARITHMIC;
    }

    boolean holds(double value) {
        return low <= value && value <= high;
    }

    boolean shown() {
        return !title.isEmpty();
    }

    private static double extreme(double[] values, boolean greatest) {
        double extreme = Double.NaN;
        for (double value : values) {
            if (Double.isFinite(value) && !(greatest ? value <= extreme : value >= extreme)) {
                extreme = value;
            }
        }
        return Double.isNaN(extreme) ? 0 : extreme;
    }
}
