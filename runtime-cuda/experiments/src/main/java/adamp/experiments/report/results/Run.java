package adamp.experiments.report.results;

import java.util.OptionalLong;

/**
 * One run of an experiment with its metrics.
 *
 * @param id the run's folder
 * @param optimizer name of the algorithm, as in "SGDP"
 * @param label for a reader, as in "SGDP, momentum 0.9"
 * @param seed absent where nothing is random
 * @param seconds wall time
 */
public record Run(String id, String optimizer, String label, OptionalLong seed, double seconds, Metrics metrics) {}
