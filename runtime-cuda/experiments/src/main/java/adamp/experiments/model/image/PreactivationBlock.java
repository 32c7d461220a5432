package adamp.experiments.model.image;

import adamp.experiments.model.Mode;
import adamp.experiments.model.ScaleInvariance;
import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.BatchNorm;
import adamp.experiments.model.layer.Convolution;
import adamp.experiments.model.layer.ConvolutionBatchNorm;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Images;
import adamp.experiments.model.layer.Initial;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.WeightFactory;
import org.bytedeco.pytorch.Tensor;

/**
 * A residual block that normalizes before it convolves (He et al. 2016, "Identity mappings"), with leaky ReLU a: of y =
 * a(norm(x)), the residual is conv(a(norm(conv(y)))). It is added to x, or where the channels change to y, averaged over
 * squares as large as the stride and padded with channels of zeros on both sides.
 */
final class PreactivationBlock implements Layer {
    private final Layer activation;
    private final Layer residual;
    private final Layer shortcut;
    private final boolean keepsChannels;

    /**
     * @param out equal to {@code in} only at stride 1, else larger by an even number
     */
    PreactivationBlock(WeightFactory factory, String name, int in, int out, int stride) {
        activation = new BatchNorm(factory, name + ".bn1", in).then(Activation.LEAKY_RELU);
        ConvolutionShape first = ConvolutionShape.of(in, out, 3).withStride(stride);
        ConvolutionShape second = ConvolutionShape.of(out, out, 3);
        residual = new ConvolutionBatchNorm(factory, name + ".conv1", name + ".bn2", first)
                .then(Activation.LEAKY_RELU)
                .then(Convolution.of(
                        factory, name + ".conv2", second, Initial.he(second.fanOut()), ScaleInvariance.NONE));
        shortcut = Images.mean(stride).then(Images.zeroChannels((out - in) / 2));
        keepsChannels = in == out;
    }

    @Override
    public Tensor apply(Tensor input, Mode mode) {
        Tensor activated = activation.apply(input, mode);
        Tensor carried = keepsChannels ? input : shortcut.apply(activated, mode);
        return residual.apply(activated, mode).add_(carried);
    }
}
