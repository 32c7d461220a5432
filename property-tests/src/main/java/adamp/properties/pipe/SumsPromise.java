package adamp.properties.pipe;

import adamp.properties.bound.FloatFormat;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.bound.Summation;
import adamp.properties.rule.NumberFormat;
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
     * What the bound may assume of tensors of a format: sums are never in a narrower one than that, nor than float32. Where the decision must not depend on the range of float32, a port that follows leaves
     * float32 at the range's ends at least. The projection is bounded with float32's own range, the wider case.
     */
    RowArithmetic rows(Conventions conventions, NumberFormat tensor) {
        boolean unbounded = conventions.is(DecisionRange.UNBOUNDED);
        if (wide && tensor != NumberFormat.FLOAT64) {
            return RowArithmetic.of(Summation.IN_DOUBLE);
        }
        Summation sums = sums(tensor);
        if (!unbounded) {
            return RowArithmetic.of(sums);
        }
        Summation safe = tensor.isHalf() ? sums(NumberFormat.FLOAT32) : sums; // float32 has the range, float16 has not
        return new RowArithmetic(safe.safeFromRange(), sums);
    }

    private Summation sums(NumberFormat tensor) {
        if (wide || lanes == 0) {
            return Summation.inAnyOrder(tensor);
        }
        FloatFormat format = tensor == NumberFormat.FLOAT64 ? FloatFormat.BINARY64 : FloatFormat.BINARY32;
        return (part == 0 ? Summation.inLanes(lanes) : Summation.inLanes(lanes, part)).in(format);
    }
}
