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
 * All of BagNet (Brendel and Bethge 2019) but the classifier, as ReBias builds it: a residual network that sees small
 * patches only. The only convolutions above 1 x 1 are the stem's second and the first block's first; none pads, shortcuts
 * are cropped instead.
 *
 * <p>The stem's first convolution is scale-invariant as a whole only: the second stands between it and the normalization.
 */
final class BagNetTrunk {
    /** The stem's normalization records statistics a hundred times slower than the others. */
    private static final double STEM_RATE = 0.001;

    private BagNetTrunk() {}

    /**
     * @param channels of the images
     * @param width filters of the stem and the first stage; each further stage has twice as many
     * @param blocks of each stage
     * @param strides of each stage's first block
     */
    static Layer of(WeightFactory factory, int channels, int width, int blocks, int... strides) {
        ConvolutionShape point = ConvolutionShape.of(channels, width, 1);
        ConvolutionShape patch = ConvolutionShape.of(width, width, 3).withoutPadding();
        Layer trunk = Images.CHANNELS_LAST
                .then(Convolution.of(factory, "conv1", point, Initial.he(point.fanOut()), ScaleInvariance.LAYER))
                .then(Convolution.of(factory, "conv2", patch, Initial.he(patch.fanOut()), ScaleInvariance.FILTERS))
                .then(new BatchNorm(factory, "bn1", width, STEM_RATE))
                .then(Activation.RELU);
        int in = width;
        for (int i = 0; i < strides.length; i++) {
            int planes = width << i;
            for (int j = 0; j < blocks; j++) {
                int kernel = i == 0 && j == 0 ? 3 : 1;
                int stride = j == 0 ? strides[i] : 1;
                trunk = trunk.then(block(factory, "layer" + (i + 1) + "." + j, in, planes, kernel, stride));
                in = planes;
            }
        }
        return trunk;
    }

    private static Layer block(WeightFactory factory, String name, int in, int planes, int kernel, int stride) {
        ConvolutionShape first =
                ConvolutionShape.of(in, planes, kernel).withStride(stride).withoutPadding();
        Layer branch = new ConvolutionBatchNorm(factory, name + ".conv1", name + ".bn1", first)
                .then(Activation.RELU)
                .then(new ConvolutionBatchNorm(
                        factory, name + ".conv2", name + ".bn2", ConvolutionShape.of(planes, planes, 1)));
        Layer shortcut = Residual.shortcut(factory, name, in, planes, stride);
        return (input, mode) -> residual(branch, shortcut, input, mode);
    }

    private static Tensor residual(Layer branch, Layer shortcut, Tensor input, Mode mode) {
        Tensor output = branch.apply(input, mode);
        Tensor carried = Images.crop(shortcut.apply(input, mode), output.size(2), output.size(3));
        return output.add_(carried).relu_();
    }
}
