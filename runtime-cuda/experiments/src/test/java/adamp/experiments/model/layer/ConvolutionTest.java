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

    /** The downsampling of ResNet50's third stage and the start of its fourth, which end the process in oneDNN. */
    @ParameterizedTest
    @CsvSource({"512, 1024, 2, 14", "1024, 512, 1, 7", "512, 1024, 2, 4"})
    void aLargePointwiseConvolutionIsThatOfLibtorch(int in, int out, int stride, int side) {
        NativeScope.run(() -> {
            Placement exact = Placement.HOST.with(ScalarType.Double);
            ConvolutionShape shape = ConvolutionShape.of(in, out, 1).withStride(stride);
            WeightFactory factory = new WeightFactory(1, exact);
            Convolution convolution =
                    Convolution.of(factory, "c", shape, Initial.he(shape.fanOut()), ScaleInvariance.NONE);
            Tensor images = images(2, in, side);
            Tensor weight = factory.weights().get(0).tensor();
            // libtorch convolves float64 without oneDNN
            Tensor expected = torch.conv2d(
                    exact.numbers(images),
                    weight,
                    new TensorOptional(),
                    new long[] {stride, stride},
                    new long[] {0, 0},
                    new long[] {1, 1},
                    1);
            Tensor difference = convolution
                    .apply(exact.numbers(images), Mode.EVALUATION)
                    .sub(expected)
                    .abs()
                    .max();
            // sums of at most 1024 products of numbers below 10, twice rounded
            assertEquals(0, number(difference), 1e-10);
        });
    }

    /** In float32, where oneDNN would be asked, forward and backward. */
    @ParameterizedTest
    @CsvSource({"512, 1024, 2, 14", "1024, 512, 1, 2"})
    void itTrainsInFloat32(int in, int out, int stride, int side) {
        NativeScope.run(() -> {
            ConvolutionShape shape = ConvolutionShape.of(in, out, 1).withStride(stride);
            WeightFactory factory = new WeightFactory(1, Placement.HOST);
            Convolution convolution =
                    Convolution.of(factory, "c", shape, Initial.he(shape.fanOut()), ScaleInvariance.NONE);
            Tensor images = images(8, in, side);
            images.set_requires_grad(true);
            convolution.apply(images, Mode.EVALUATION).sum().backward();
            assertEquals(in, images.grad().size(1));
            assertEquals(out, factory.weights().get(0).tensor().grad().size(0));
        });
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
