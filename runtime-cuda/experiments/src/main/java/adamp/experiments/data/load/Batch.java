package adamp.experiments.data.load;

import java.util.List;

/**
 * Examples that are seen together.
 *
 * @param <E> an example
 * @param step its number in the epoch, from 0
 * @param examples in the order of the plan, without those that were skipped
 * @param skipped what was wrong with each example that was skipped, one line each
 */
public record Batch<E>(int step, List<E> examples, List<String> skipped) {}
