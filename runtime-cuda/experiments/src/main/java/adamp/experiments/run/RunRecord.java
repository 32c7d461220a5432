package adamp.experiments.run;

/**
 * One run as the results file has it.
 *
 * @param id names its folder
 * @param optimizer the algorithm
 * @param label names it for readers
 * @param seed or null
 */
public record RunRecord(String id, String optimizer, String label, Long seed, double seconds) {}
