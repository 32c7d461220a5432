package adamp.experiments.model.image;

import adamp.experiments.model.Mode;
import adamp.experiments.model.layer.Activation;
import adamp.experiments.model.layer.ConvolutionBatchNorm;
import adamp.experiments.model.layer.ConvolutionShape;
import adamp.experiments.model.layer.Layer;
import adamp.experiments.model.layer.WeightFactory;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * The blocks of residual networks (He et al. 2016): relu(shortcut(x) + branch(x)). The shortcut is the identity, or a
 * normalized 1 x 1 convolution where the size changes.
 *
 * @param branch ends in a batch normalization
 * @param shortcut the identity or not
 */
record Residual(Layer branch, Layer shortcut) implements Layer {
    /** The two kinds of blocks. */
    enum Kind {
        /** Two 3 x 3 convolutions. */
        BASIC(1),
        /** 1 x 1, 3 x 3 and 1 x 1 convolutions. */
        BOTTLENECK(4);

        private final int expansion;

        Kind(int expansion) {
            this.expansion = expansion;
        }

        /** Channels that go out of a block of so many planes, the channels of its 3 x 3 convolutions. */
        int channels(int planes) {
            return expansion * planes;
        }

        private Residual make(WeightFactory factory, String name, int in, int planes, int stride) {
            return this == BASIC
                    ? basic(factory, name, in, planes, stride)
                    : bottleneck(factory, name, in, planes, stride);
        }
    }

    /** Two 3 x 3 convolutions. */
    static Residual basic(WeightFactory factory, String name, int in, int planes, int stride) {
        Layer branch = convolution(
                        factory, name, 1, ConvolutionShape.of(in, planes, 3).withStride(stride))
                .then(Activation.RELU)
                .then(convolution(factory, name, 2, ConvolutionShape.of(planes, planes, 3)));
        return new Residual(branch, shortcut(factory, name, in, planes, stride));
    }

    /** 1 x 1, 3 x 3 and 1 x 1 convolutions, four times the planes going out; the stride is that of the 3 x 3. */
    static Residual bottleneck(WeightFactory factory, String name, int in, int planes, int stride) {
        Layer branch = convolution(factory, name, 1, ConvolutionShape.of(in, planes, 1))
                .then(Activation.RELU)
                .then(convolution(
                        factory, name, 2, ConvolutionShape.of(planes, planes, 3).withStride(stride)))
                .then(Activation.RELU)
                .then(convolution(factory, name, 3, ConvolutionShape.of(planes, 4 * planes, 1)));
        return new Residual(branch, shortcut(factory, name, in, 4 * planes, stride));
    }

    private static Layer convolution(WeightFactory factory, String name, int number, ConvolutionShape shape) {
        return new ConvolutionBatchNorm(factory, name + ".conv" + number, name + ".bn" + number, shape);
    }

    static Layer shortcut(WeightFactory factory, String name, int in, int out, int stride) {
        if (in == out && stride == 1) {
            return (input, mode) -> input;
        }
        ConvolutionShape shape = ConvolutionShape.of(in, out, 1).withStride(stride);
        return new ConvolutionBatchNorm(factory, name + ".downsample.0", name + ".downsample.1", shape);
    }

    /** Blocks of one kind, named by their number, of which the first has the stride. */
    static Layer stage(WeightFactory factory, String name, Kind kind, int blocks, int in, int planes, int stride) {
        List<Layer> layers = new ArrayList<>();
        layers.add(kind.make(factory, name + ".0", in, planes, stride));
        for (int i = 1; i < blocks; i++) {
            layers.add(kind.make(factory, name + "." + i, kind.channels(planes), planes, 1));
        }
        return Layer.sequence(layers);
    }

    @Override
    public Tensor apply(Tensor input, Mode mode) {
        Tensor residual = branch.apply(input, mode);
        return residual.add_(shortcut.apply(input, mode)).relu_();
    }
}
