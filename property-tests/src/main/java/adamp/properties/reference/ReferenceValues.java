package adamp.properties.reference;

/**
 * Exact numbers, element by element, as double-double: {@code high + low}. Where a number is not finite, {@code high} is
 * that infinity or NaN and {@code low} is 0.
 */
public record ReferenceValues(double[] high, double[] low) {

    public int size() {
        return high.length;
    }

    /** {@code value - this}, to within 2^-52 of itself. */
    public double differenceFrom(double value, int index) {
        return (value - high[index]) - low[index];
    }
}
