package adamp.experiments.model.image;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Statistic;
import adamp.experiments.model.Weight;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Values that {@code networks.py} makes too: functions of the tensor's number and the element's. */
final class KnownValues {
    private static final double AMPLITUDE = 0.25;
    private static final int BITS_OF_ELEMENTS = 40;

    private KnownValues() {}

    /** Fills weights by their fan in, gains and variances near one, the rest near zero. */
    static void fill(ImageClassifier network) {
        long number = 0;
        for (Weight weight : network.weights()) {
            fill(weight.tensor(), number++, weight.name().endsWith("weight") ? 1 : 0);
        }
        for (Statistic statistic : network.statistics()) {
            fill(statistic.tensor(), number++, statistic.name().endsWith("running_var") ? 1 : 0);
        }
    }

    private static void fill(Tensor tensor, long number, double center) {
        NativeScope.run(() -> {
            long[] sizes = sizes(tensor);
            if (sizes.length > 1) {
                double fanIn = Arrays.stream(sizes, 1, sizes.length).reduce(1, (a, b) -> a * b);
                fill(tensor, number << BITS_OF_ELEMENTS, 0, Math.sqrt(6 / fanIn));
            } else {
                fill(tensor, number << BITS_OF_ELEMENTS, center, AMPLITUDE);
            }
        });
    }

    private static void fill(Tensor tensor, long seed, double center, double amplitude) {
        SplittableRandom random = new SplittableRandom(seed);
        DoubleBuffer values = tensor.createBuffer();
        while (values.hasRemaining()) {
            values.put(center + amplitude * (2 * random.nextDouble() - 1));
        }
    }

    /** A tensor uniform within 1 of zero. */
    static Tensor draw(long seed, long... sizes) {
        Tensor tensor = torch.zeros(sizes, new TensorOptions(ScalarType.Double));
        fill(tensor, seed, 0, 1);
        return tensor;
    }

    /** The sizes of a tensor's axes. */
    static long[] sizes(Tensor tensor) {
        return tensor.sizes().vec().get();
    }

    /** The numbers of a tensor in row-major order, whatever its layout. */
    static DoubleBuffer numbers(Tensor tensor) {
        return tensor.detach().contiguous().createBuffer();
    }
}
