package adamp.experiments.model.layer;

import adamp.experiments.model.Mode;
import adamp.experiments.model.ScaleInvariance;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** A convolution, with a bias for each filter or without. */
public final class Convolution implements Layer {
    private final long[] stride;
    private final long[] padding;
    private final long[] dilation = {1, 1};
    private final long groups;
    private final boolean asProduct;
    private final Tensor weight;
    private final Tensor bias;

    private Convolution(ConvolutionShape shape, Tensor weight, Tensor bias) {
        this.stride = new long[] {shape.stride(), shape.stride()};
        this.padding = new long[] {shape.padding(), shape.padding()};
        this.groups = shape.groups();
        this.asProduct = PointwiseProduct.isNeeded(shape);
        this.weight = weight;
        this.bias = bias;
    }

    /** Without bias. */
    public static Convolution of(
            WeightFactory factory, String name, ConvolutionShape shape, Initial initial, ScaleInvariance invariance) {
        return new Convolution(shape, factory.weight(name + ".weight", invariance, initial, shape.sizes()), null);
    }

    /** With a bias, which does not touch the weight's invariance: the normalization behind takes it away again. */
    public static Convolution of(
            WeightFactory factory,
            String name,
            ConvolutionShape shape,
            Initial initial,
            ScaleInvariance invariance,
            Initial bias) {
        Tensor weight = factory.weight(name + ".weight", invariance, initial, shape.sizes());
        return new Convolution(shape, weight, factory.weight(name + ".bias", ScaleInvariance.NONE, bias, shape.out()));
    }

    @Override
    public Tensor apply(Tensor input, Mode mode) {
        TensorOptional added = bias == null ? new TensorOptional() : new TensorOptional(bias);
        if (asProduct && !input.is_cuda()) {
            return PointwiseProduct.of(input, weight, added, stride[0]);
        }
        return torch.conv2d(input, weight, added, stride, padding, dilation, groups);
    }
}
