package adamp.experiments.train;

import adamp.experiments.run.OptimizerEntry;
import java.util.List;

/**
 * One optimizer from one seed.
 *
 * @param epochs the initial weights, then each epoch
 */
record ClassificationRun(OptimizerEntry optimizer, long seed, List<EpochMetrics> epochs) {
    static String id(OptimizerEntry optimizer, long seed) {
        return optimizer.id() + "-seed" + seed;
    }

    String id() {
        return id(optimizer, seed);
    }

    EpochMetrics first() {
        return epochs.get(0);
    }

    EpochMetrics last() {
        return epochs.get(epochs.size() - 1);
    }

    double normGrowth() {
        return last().norms().filter() - first().norms().filter();
    }

    double seconds() {
        return epochs.stream().mapToDouble(EpochMetrics::seconds).sum();
    }

    /** Mean over all steps: every epoch has the same number of them. */
    double effectiveStep() {
        return epochs.stream()
                .skip(1)
                .mapToDouble(EpochMetrics::effectiveStep)
                .average()
                .orElseThrow();
    }

    /** Mean over all steps. */
    double projectedShare() {
        return epochs.stream()
                .skip(1)
                .mapToDouble(EpochMetrics::projectedShare)
                .average()
                .orElseThrow();
    }
}
