package adamp.properties.bound;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.DecisionRange;

/**
 * How a port computes, as far as a bound depends on it.
 *
 * @param decision how it adds up rows for the norms and dot products of eq. 11
 * @param projection how it adds up rows for the norm and dot product of eq. 10
 * @param flushes whether it may replace numbers below the normal ones by zeros of their sign, operands and results
 */
public record RowArithmetic(Summation decision, Summation projection, boolean flushes) {
    /** With gradual underflow. */
    public RowArithmetic(Summation decision, Summation projection) {
        this(decision, projection, false);
    }

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

    /** The same where denormals may be replaced by zeros. */
    public RowArithmetic flushed() {
        return new RowArithmetic(decision.flushed(), projection.flushed(), true);
    }
}
