package adamp.experiments.model;

import org.bytedeco.pytorch.Tensor;

/**
 * A trainable tensor of a network.
 *
 * @param name its path in the network, such as {@code stage2.conv1.weight}
 * @param tensor contiguous, with gradient, where the network's {@link Placement} says
 * @param scaleInvariant whether the loss does not change when a filter (an index of axis 0) is multiplied by a positive
 *     factor, by the network's topology: a convolution whose output goes into batch normalization and nowhere else
 */
public record Weight(String name, Tensor tensor, boolean scaleInvariant) {
    public long elements() {
        return tensor.numel();
    }
}
