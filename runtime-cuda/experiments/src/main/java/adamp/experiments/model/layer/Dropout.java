package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import org.bytedeco.pytorch.Tensor;

/**
 * Dropout (Srivastava et al. 2014): in training each number is 0 with a probability, else divided by that of being kept.
 *
 * @param rate the probability, in [0, 1)
 */
public record Dropout(double rate) implements Layer {
    @Override
    public Tensor apply(Tensor input, Mode mode) {
        if (rate == 0 || mode.random().isEmpty()) {
            return input;
        }
        long[] sizes = input.sizes().vec().get();
        return input.mul(Mask.draw(mode.random().orElseThrow(), rate, input, sizes));
    }
}
