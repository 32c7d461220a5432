package adamp.properties.host;

import adamp.properties.cases.Family;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.CosineOfZero;
import adamp.spec.convention.CosineSign;
import adamp.spec.convention.DecisionRange;
import adamp.spec.convention.EmptyTensor;
import adamp.spec.convention.ThresholdComparison;

/**
 * Corners that the host runtime and the reference read differently. But for the vector of no elements they are corners of
 * conventions apart from the presets.
 */
public final class Disputed {
    private Disputed() {}

    public static boolean by(Conventions conventions, Family family) {
        // A vector of no elements: the host rejects it, the reference rejects empty tensors from two axes on.
        if (conventions.is(EmptyTensor.REJECTED) && family == Family.EMPTY_TENSOR) {
            return true;
        }
        boolean unbounded = conventions.is(DecisionRange.UNBOUNDED);
        boolean comparesInfinities = conventions.is(CosineSign.SIGNED) || conventions.is(ThresholdComparison.INCLUSIVE);
        // w.g infinite, so that the cosine is NaN: the host compares the squares, -inf < inf and inf <= inf.
        if (unbounded && comparesInfinities && family == Family.NON_FINITE) {
            return true;
        }
        // A gradient whose squares underflow: zero to the host, a vector like others to the reference.
        return !unbounded && conventions.is(CosineOfZero.UNDEFINED) && family == Family.TINY_GRADIENT;
    }
}
