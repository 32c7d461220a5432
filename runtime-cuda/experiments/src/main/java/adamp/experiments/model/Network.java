package adamp.experiments.model;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A network that classifies images. Not safe for use by several threads at once. */
public interface Network {
    /** All trainable tensors, in the order of the network. */
    List<Weight> weights();

    /** Where its tensors are, and the images must be. */
    Placement placement();

    /**
     * The class scores.
     *
     * @param images of shape (batch, channels, height, width)
     * @param training whether batch normalization uses and records the batch's statistics, or uses the recorded ones
     * @return of shape (batch, classes), before the softmax
     */
    Tensor scores(Tensor images, boolean training);

    /** The number of trainable scalars. */
    default long parameterCount() {
        return weights().stream().mapToLong(Weight::elements).sum();
    }
}
