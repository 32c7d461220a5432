package adamp.optimizer.gpu.kernel;

import adamp.optimizer.View;
import java.util.Optional;

/**
 * What the decision saw of one tensor in the last step.
 *
 * @param view the view of the projection, empty if there was none
 * @param channelCosine the largest cosine of the rows; NaN if one is or no row has one
 * @param layerCosine the cosine of the whole tensor, or NaN
 * @param channelPasses whether the channel view takes the tensor for scale-invariant
 * @param layerPasses whether the layer view does
 */
public record Finding(
        Optional<View> view, double channelCosine, double layerCosine, boolean channelPasses, boolean layerPasses) {}
