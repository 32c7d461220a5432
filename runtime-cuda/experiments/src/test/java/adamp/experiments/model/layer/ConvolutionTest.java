package adamp.experiments.model.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import adamp.experiments.model.ScaleInvariance;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Random;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionTest {
    @BeforeAll
    static void load() {
        Libtorch.load();
    }

    /**
     * Those of ResNet18 and ResNet50 that oneDNN computes wrongly, or that end the process in it; libtorch convolves
     * float64 without it. A sum of at most 1024 products is within 1024 roundings of 2^-24, 6e-5, of the sum of their sizes;
     * the largest output is no smaller than a tenth of that.
     */
    @ParameterizedTest
    @CsvSource({
        "128, 512, 1, 4",
        "256, 512, 2, 4",
        "256, 512, 2, 14",
        "512, 1024, 2, 14",
        "1024, 512, 1, 2",
        "64, 64, 1, 7"
    })
    void aPointwiseConvolutionAndItsGradientsAreLibtorchsInFloat64(int in, int out, int stride, int side) {
        NativeScope.run(() -> {
            ConvolutionShape shape = ConvolutionShape.of(in, out, 1).withStride(stride);
            WeightFactory factory = new WeightFactory(1, Placement.HOST);
            Convolution convolution =
                    Convolution.of(factory, "c", shape, Initial.he(shape.fanOut()), ScaleInvariance.NONE);
            Tensor weight = factory.weights().get(0).tensor();
            Tensor images = images(8, in, side);
            images.set_requires_grad(true);
            Tensor output = convolution.apply(images, Mode.EVALUATION);
            Tensor factors = images(8, out, (int) output.size(2));
            output.mul(factors).sum().backward();

            Placement exact = Placement.HOST.with(ScalarType.Double);
            Tensor exactWeight = exact.numbers(weight.detach());
            exactWeight.set_requires_grad(true);
            Tensor exactImages = exact.numbers(images.detach());
            exactImages.set_requires_grad(true);
            long[] strides = {stride, stride};
            Tensor exactOutput = torch.conv2d(
                    exactImages, exactWeight, new TensorOptional(), strides, new long[] {0, 0}, new long[] {1, 1}, 1);
            exactOutput.mul(exact.numbers(factors)).sum().backward();

            assertEquals(0, distance(output, exactOutput), 6e-4);
            assertEquals(0, distance(images.grad(), exactImages.grad()), 6e-4);
            assertEquals(0, distance(weight.grad(), exactWeight.grad()), 6e-4);
        });
    }

    /** The largest difference, of the largest number. */
    private static double distance(Tensor ours, Tensor exact) {
        Tensor difference =
                Placement.HOST.with(ScalarType.Double).numbers(ours.detach()).sub(exact.detach());
        return number(difference.abs().max()) / number(exact.detach().abs().max());
    }

    private static Tensor images(int batch, int channels, int side) {
        Tensor images = torch.zeros(batch, channels, side, side);
        FloatBuffer pixels = images.createBuffer();
        Random random = new Random(2);
        while (pixels.hasRemaining()) {
            pixels.put((float) random.nextGaussian());
        }
        return images.contiguous(torch.MemoryFormat.ChannelsLast);
    }

    private static double number(Tensor scalar) {
        DoubleBuffer buffer = scalar.detach().contiguous().createBuffer();
        return buffer.get(0);
    }
}
