package adamp.experiments.model;

import org.bytedeco.pytorch.Tensor;

/**
 * The residual block of two 3 x 3 convolutions (He et al. 2016): relu(shortcut(x) + norm(conv(relu(norm(conv(x)))))).
 * The shortcut is the identity, or a normalized 1 x 1 convolution where the size changes.
 */
final class BasicBlock {
    private final ConvolutionBatchNorm first;
    private final ConvolutionBatchNorm second;
    private final ConvolutionBatchNorm shortcut;

    BasicBlock(WeightFactory factory, String name, int in, int out, int stride) {
        first = new ConvolutionBatchNorm(factory, name + ".conv1", in, out, 3, stride);
        second = new ConvolutionBatchNorm(factory, name + ".conv2", out, out, 3, 1);
        boolean keepsSize = in == out && stride == 1;
        shortcut = keepsSize ? null : new ConvolutionBatchNorm(factory, name + ".shortcut", in, out, 1, stride);
    }

    Tensor apply(Tensor input, boolean training) {
        Tensor residual = second.apply(first.apply(input, training).relu_(), training);
        Tensor carried = shortcut == null ? input : shortcut.apply(input, training);
        return residual.add_(carried).relu_();
    }
}
