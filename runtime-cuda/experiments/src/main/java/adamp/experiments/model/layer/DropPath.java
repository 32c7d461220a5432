package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import org.bytedeco.pytorch.Tensor;

/**
 * Drop-path, or stochastic depth (Huang et al. 2016), on the residual branch of a block: in training a whole example is 0
 * with a probability, else divided by that of being kept.
 *
 * @param rate the probability, in [0, 1)
 */
public record DropPath(double rate) implements Layer {
    @Override
    public Tensor apply(Tensor input, Mode mode) {
        if (rate == 0 || mode.random().isEmpty()) {
            return input;
        }
        return input.mul(Mask.draw(mode.random().orElseThrow(), rate, input, input.size(0), 1, 1, 1));
    }
}
