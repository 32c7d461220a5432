package adamp.properties.reference;

/**
 * Exact numbers, element by element, as double-double: {@code high + low}. Where a number is not finite, {@code high} is
 * that infinity or NaN and {@code low} is 0.
 */
public final class ReferenceValues {
    private final double[] high;
    private final double[] low;

    ReferenceValues(double[] high, double[] low) {
        this.high = high;
        this.low = low;
    }

    /** The number at an index, to the nearest double. */
    public double high(int index) {
        return high[index];
    }

    /** What {@link #high} leaves over. */
    public double low(int index) {
        return low[index];
    }

    public int size() {
        return high.length;
    }

    /** {@code value - this}, to within 2^-52 of itself. */
    public double differenceFrom(double value, int index) {
        return (value - high[index]) - low[index];
    }
}
