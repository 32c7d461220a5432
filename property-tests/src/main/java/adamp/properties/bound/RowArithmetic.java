package adamp.properties.bound;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.DecisionRange;

/**
 * How a port adds up rows.
 *
 * @param decision for the norms and dot products of eq. 11
 * @param projection for the norm and dot product of eq. 10
 */
public record RowArithmetic(Summation decision, Summation projection) {

    /**
     * float32 in any order, of a port that has promised nothing. Where the decision must not depend on the range of
     * float32, a port that follows leaves float32 at the range's ends at least.
     */
    public static RowArithmetic unpromised(Conventions conventions) {
        Summation any = Summation.IN_ANY_ORDER;
        return new RowArithmetic(conventions.is(DecisionRange.UNBOUNDED) ? any.safeFromRange() : any, any);
    }

    /** The same for both. */
    public static RowArithmetic of(Summation summation) {
        return new RowArithmetic(summation, summation);
    }
}
