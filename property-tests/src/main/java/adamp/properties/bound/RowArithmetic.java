package adamp.properties.bound;

/**
 * How a port adds up rows.
 *
 * @param decision for the norms and dot products of eq. 11
 * @param projection for the norm and dot product of eq. 10
 */
public record RowArithmetic(Summation decision, Summation projection) {

    /** The same for both. */
    public static RowArithmetic of(Summation summation) {
        return new RowArithmetic(summation, summation);
    }
}
