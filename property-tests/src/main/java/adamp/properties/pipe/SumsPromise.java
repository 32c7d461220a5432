package adamp.properties.pipe;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.DecisionRange;

/**
 * How a port says that it adds up rows (BOUNDS.md, section 3).
 *
 * @param wide whether it adds in float64; else in float32
 * @param lanes interleaved accumulators, folded pairwise, a power of two; 0 for any order
 * @param part the elements of a part, the parts' sums being added in float64; 0 for one part
 */
public record SumsPromise(boolean wide, int lanes, int part) {
    /** float32 in any order: no promise. */
    public static final SumsPromise NONE = new SumsPromise(false, 0, 0);

    /** float64 in any order. */
    public static final SumsPromise WIDE = new SumsPromise(true, 0, 0);

    public SumsPromise {
        if (lanes < 0 || part < 0 || Integer.bitCount(lanes) > 1 || (part > 0 && lanes == 0)) {
            throw new IllegalArgumentException("sums in " + lanes + " lanes and parts of " + part
                    + ": lanes are a power of two, parts have lanes");
        }
    }

    /**
     * What the bound may assume. Where the decision must not depend on the range of float32, a port that follows leaves
     * float32 at the range's ends at least. The projection is bounded with float32's own range, the wider case.
     */
    RowArithmetic rows(Conventions conventions) {
        if (wide) {
            return RowArithmetic.of(Summation.IN_DOUBLE);
        }
        Summation narrow = narrow();
        boolean unbounded = conventions.is(DecisionRange.UNBOUNDED);
        return new RowArithmetic(unbounded ? narrow.safeFromRange() : narrow, narrow);
    }

    private Summation narrow() {
        if (lanes == 0) {
            return Summation.IN_ANY_ORDER;
        }
        return part == 0 ? Summation.inLanes(lanes) : Summation.inLanes(lanes, part);
    }
}
