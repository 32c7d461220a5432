package adamp.experiments.model.layer;

import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A 1 x 1 convolution as one matrix product over all pixels, on the processor.
 *
 * <p>oneDNN's own (in libtorch 2.10, float32) is not to be trusted from 512 filters on. On a virtual processor that does
 * not tell the sizes of its caches it was seen to give wrong numbers, by half of the largest, for 128 and 256 to 512
 * channels, and to end the process by SIGFPE in est_eff_1x1 for 512 to 1024 and 1024 to 512. Up to 256 filters no fault was
 * seen; up to 64 it is used.
 */
final class PointwiseProduct {
    private static final int TRUSTED_FILTERS = 64;

    private PointwiseProduct() {}

    /** Whether a convolution has to be computed so. */
    static boolean isNeeded(ConvolutionShape shape) {
        return shape.kernel() == 1 && shape.groups() == 1 && shape.padding() == 0 && shape.out() > TRUSTED_FILTERS;
    }

    /**
     * @param input of shape (batch, in, height, width), best with the channels last: then nothing is copied
     * @param weight of shape (out, in, 1, 1)
     * @return of shape (batch, out, height', width'), channels last
     */
    static Tensor of(Tensor input, Tensor weight, TensorOptional bias, long stride) {
        Tensor pixels = every(every(input, 2, stride), 3, stride).permute(0, 2, 3, 1);
        Tensor matrix = weight.view(weight.size(0), weight.size(1));
        return torch.linear(pixels, matrix, bias).permute(0, 3, 1, 2);
    }

    private static Tensor every(Tensor input, long axis, long stride) {
        return stride == 1 ? input : input.slice(axis, new LongOptional(), new LongOptional(), stride);
    }
}
