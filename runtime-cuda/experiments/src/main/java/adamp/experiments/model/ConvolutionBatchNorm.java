package adamp.experiments.model;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A convolution without bias and the batch normalization behind it (Ioffe and Szegedy 2015): y = gain (x - mean) /
 * sqrt(variance + eps) + bias per channel. The convolution's weight is scale-invariant, each filter for itself.
 */
final class ConvolutionBatchNorm {
    private static final double EPS = 1e-5;
    /** How much of a batch's statistics enters the running ones. */
    private static final double STATISTICS_RATE = 0.1;

    private final long[] stride;
    private final long[] padding;
    private final long[] dilation = {1, 1};
    private final Tensor weight;
    private final Tensor gain;
    private final Tensor bias;
    private final Tensor mean;
    private final Tensor variance;

    /**
     * @param name the prefix of the weights' names
     * @param kernel odd: the padding keeps the size at stride 1
     */
    ConvolutionBatchNorm(WeightFactory factory, String name, int in, int out, int kernel, int stride) {
        this.stride = new long[] {stride, stride};
        this.padding = new long[] {kernel / 2, kernel / 2};
        weight = factory.convolution(name + ".weight", in, out, kernel, true);
        gain = factory.vector(name + ".gain", out, 1);
        bias = factory.vector(name + ".bias", out, 0);
        mean = factory.statistic(out, 0);
        variance = factory.statistic(out, 1);
    }

    Tensor apply(Tensor input, boolean training) {
        Tensor convolved = torch.conv2d(input, weight, new TensorOptional(), stride, padding, dilation, 1);
        return torch.batch_norm(
                convolved,
                new TensorOptional(gain),
                new TensorOptional(bias),
                new TensorOptional(mean),
                new TensorOptional(variance),
                training,
                STATISTICS_RATE,
                EPS,
                false);
    }
}
