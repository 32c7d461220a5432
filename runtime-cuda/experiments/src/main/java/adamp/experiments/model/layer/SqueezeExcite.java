package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import adamp.experiments.model.ScaleInvariance;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * Squeeze and excitation (Hu et al. 2018): x sigmoid(expand(swish(reduce(mean over the image of x)))), a factor for each
 * channel. Its convolutions are 1 x 1 with bias and not scale-invariant.
 */
public final class SqueezeExcite implements Layer {
    private final Convolution reduce;
    private final Convolution expand;

    /**
     * @param channels that come in and go out
     * @param reduced channels in between
     */
    public SqueezeExcite(WeightFactory factory, String name, int channels, int reduced) {
        reduce = gate(factory, name + ".conv_reduce", ConvolutionShape.of(channels, reduced, 1));
        expand = gate(factory, name + ".conv_expand", ConvolutionShape.of(reduced, channels, 1));
    }

    private static Convolution gate(WeightFactory factory, String name, ConvolutionShape shape) {
        return Convolution.of(
                factory, name, shape, Initial.he(shape.fanOut()), ScaleInvariance.NONE, Initial.constant(0));
    }

    @Override
    public Tensor apply(Tensor input, Mode mode) {
        Tensor mean = input.mean(new long[] {2, 3}, true, new ScalarTypeOptional());
        Tensor hidden = Activation.SWISH.apply(reduce.apply(mean, mode), mode);
        return input.mul(expand.apply(hidden, mode).sigmoid());
    }
}
