package adamp.properties.check;

import adamp.properties.bound.Quantity;

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
                "%s[%d] is %s, exactly %s: off by %.3g, the bound is %.3g",
                quantity, index, reported, expected, Math.abs(reported - expected), bound);
    }
}
