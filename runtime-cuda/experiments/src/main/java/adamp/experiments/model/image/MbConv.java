package adamp.experiments.model.image;

import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.ConvolutionBatchNorm;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.DropPath;
import adamp.experiments.model.layer.Initial;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.SqueezeExcite;
import adamp.experiments.model.layer.WeightFactory;

/**
 * EfficientNet's block, as timm defines it: expands by 1 x 1, convolves each channel for itself, squeezes and excites,
 * projects by 1 x 1; swish behind the first two; the input added where the size stays, with drop-path on the branch. A
 * block that does not expand lacks the first convolution.
 */
final class MbConv {
    private static final int SQUEEZE = 4;

    private MbConv() {}

    /**
     * A stage of blocks.
     *
     * @param expansion of the channels within a block
     * @param kernel of the convolution of each channel for itself
     * @param stride of the first block
     * @param channels that go out of each block
     */
    record Stage(int expansion, int kernel, int stride, int channels, int blocks) {}

    /**
     * @param in channels that come in; a quarter of them is left in the squeeze
     * @param out channels that go out
     */
    static Layer of(WeightFactory factory, String name, Stage stage, int in, int out, int stride, double dropPath) {
        int hidden = in * stage.expansion();
        ConvolutionShape depthwise =
                ConvolutionShape.depthwise(hidden, stage.kernel()).withStride(stride);
        ConvolutionShape project = ConvolutionShape.of(hidden, out, 1);
        Layer branch;
        if (stage.expansion() == 1) {
            branch = convolution(factory, name + ".conv_dw", name + ".bn1", depthwise)
                    .then(Activation.SWISH)
                    .then(new SqueezeExcite(factory, name + ".se", hidden, in / SQUEEZE))
                    .then(convolution(factory, name + ".conv_pw", name + ".bn2", project));
        } else {
            branch = convolution(factory, name + ".conv_pw", name + ".bn1", ConvolutionShape.of(in, hidden, 1))
                    .then(Activation.SWISH)
                    .then(convolution(factory, name + ".conv_dw", name + ".bn2", depthwise))
                    .then(Activation.SWISH)
                    .then(new SqueezeExcite(factory, name + ".se", hidden, in / SQUEEZE))
                    .then(convolution(factory, name + ".conv_pwl", name + ".bn3", project));
        }
        if (in != out || stride != 1) {
            return branch;
        }
        Layer dropped = branch.then(new DropPath(dropPath));
        return (input, mode) -> dropped.apply(input, mode).add_(input);
    }

    /** Started over the fan out of a group, as TensorFlow counts it. */
    private static Layer convolution(WeightFactory factory, String convolution, String norm, ConvolutionShape shape) {
        Initial initial = Initial.he(shape.fanOut() / shape.groups());
        return new ConvolutionBatchNorm(factory, convolution, norm, shape, initial);
    }
}
