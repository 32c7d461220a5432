package adamp.experiments.run;

import adamp.optimizer.Algorithm;
import adamp.optimizer.Settings;

/**
 * One optimizer of an experiment.
 *
 * @param id names its runs' folders
 * @param label names it for readers
 */
public record OptimizerEntry(String id, String label, Settings settings) {
    public Algorithm algorithm() {
        return settings.algorithm();
    }
}
