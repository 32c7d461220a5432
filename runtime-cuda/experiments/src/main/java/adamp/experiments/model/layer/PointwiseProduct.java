package adamp.experiments.model.layer;

import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A 1 x 1 convolution as one matrix product over all pixels, on the processor.
 *
 * <p>Large ones have to be: oneDNN's own (in libtorch 2.10, function est_eff_1x1) divides by the size of the third cache,
 * and ends the whole process by SIGFPE on processors that do not tell it, as many virtual machines' do not. Seen for
 * 1024 to 512 and 512 to 1024 channels, not for 1024 to 256: where the weights outgrow the second cache.
 */
final class PointwiseProduct {
    /** Half of the smallest that fails: 512 KB of float32. */
    private static final long LARGE = 1 << 17;

    private PointwiseProduct() {}

    /** Whether a convolution has to be computed so. */
    static boolean isNeeded(ConvolutionShape shape) {
        return shape.kernel() == 1
                && shape.groups() == 1
                && shape.padding() == 0
                && (long) shape.in() * shape.out() > LARGE;
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
