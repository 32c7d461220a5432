package adamp.properties.check;

import adamp.properties.bound.Quantity;
import java.util.Locale;

/**
 * A number of a port that no correct evaluation gives.
 *
 * @param quantity what it is
 * @param index where, in row-major order
 * @param reported the port's
 * @param expected the exact one, to the nearest double
 * @param bound how far a correct evaluation may lie from it
 */
public record Deviation(Quantity quantity, int index, double reported, double expected, double bound) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s[%d] is %s, exactly %s: off by %s, the bound is %s",
                quantity.title(),
                index,
                decimal(reported),
                decimal(expected),
                rounded(Math.abs(reported - expected)),
                rounded(bound));
    }

    /** As shortly as tells it from the other numbers of its format. */
    private static String decimal(double value) {
        String shortest = (float) value == value ? Float.toString((float) value) : Double.toString(value);
        return shortest.replace('E', 'e');
    }

    private static String rounded(double size) {
        return size == 0 ? "0" : String.format(Locale.ROOT, "%.3g", size);
    }
}
