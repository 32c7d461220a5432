package adamp.experiments.model;

import org.bytedeco.pytorch.Tensor;

/**
 * A trainable tensor of a network.
 *
 * @param name its path in the network, such as {@code layer2.0.conv1.weight}
 * @param tensor contiguous, with gradient, where the network's {@link Placement} says
 * @param invariance what of it can be scaled without a change of the loss
 */
public record Weight(String name, Tensor tensor, ScaleInvariance invariance) {
    public long elements() {
        return tensor.numel();
    }

    /** Whether it is scale-invariant in the strict sense, each filter for itself. */
    public boolean scaleInvariant() {
        return invariance == ScaleInvariance.FILTERS;
    }
}
