package adamp.experiments.model;

import org.bytedeco.pytorch.Tensor;

/**
 * A tensor that a network records while it trains and that no gradient reaches: a running mean or variance. Part of a
 * checkpoint.
 *
 * @param name its path in the network, such as {@code bn1.running_mean}
 * @param tensor contiguous, without gradient, where the network's {@link Placement} says
 */
public record Statistic(String name, Tensor tensor) {}
