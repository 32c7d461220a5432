package adamp.experiments.measure;

import java.util.List;

/**
 * The effective step size of eq. 5, | w'/|w'| - w/|w| | of a filter w before and w' after a step: how far the direction
 * moved, which is all that a scale-invariant weight has. The mean over all filters of all weights.
 *
 * <p>The optimizers report it too, in the view of their own decision; here it is taken per filter whatever the optimizer
 * decided, so that optimizers compare.
 */
public final class EffectiveStep {
    private final List<FilterWeights> weights;
    private final float[][] before;

    /** Measures these weights, from their values now. */
    public EffectiveStep(List<FilterWeights> weights) {
        this.weights = weights;
        this.before = weights.stream().map(FilterWeights::copy).toArray(float[][]::new);
    }

    /** The mean effective step from the values at the last call, or at construction, to the values now. */
    public double next() {
        double sum = 0;
        int filters = 0;
        for (int i = 0; i < before.length; i++) {
            FilterWeights weight = weights.get(i);
            float[] after = weight.copy();
            int size = weight.filterSize();
            for (int start = 0; start < after.length; start += size) {
                sum += between(before[i], after, start, start + size);
            }
            filters += weight.filters();
            before[i] = after;
        }
        return sum / filters;
    }

    /** The distance of the directions of two vectors: elements from (included) to until (excluded) of each. */
    static double between(float[] first, float[] second, int from, int until) {
        double firstNorm = FilterWeights.norm(first, from, until);
        double secondNorm = FilterWeights.norm(second, from, until);
        double squares = 0;
        for (int i = from; i < until; i++) {
            double difference = second[i] / secondNorm - first[i] / firstNorm;
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
