package adamp.experiments.measure;

import java.util.List;

/**
 * How long the scale-invariant weights are.
 *
 * @param filter mean of the norms of all filters of all weights
 * @param layer mean of the norms of all weights, each as one vector
 */
public record Norms(double filter, double layer) {
    /** The norms of these weights now. */
    public static Norms of(List<FilterWeights> weights) {
        double filterSum = 0;
        double layerSum = 0;
        int filters = 0;
        for (FilterWeights weight : weights) {
            float[] values = weight.copy();
            int size = weight.filterSize();
            for (int start = 0; start < values.length; start += size) {
                filterSum += FilterWeights.norm(values, start, start + size);
            }
            layerSum += FilterWeights.norm(values, 0, values.length);
            filters += weight.filters();
        }
        return new Norms(filterSum / filters, layerSum / weights.size());
    }
}
