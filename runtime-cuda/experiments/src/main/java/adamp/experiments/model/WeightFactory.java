package adamp.experiments.model;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Makes a network's tensors and their initial values.
 *
 * <p>The values come from {@link Random}, whose algorithm the Java platform specifies, and not from libtorch: a seed
 * gives the same weights in every version.
 */
final class WeightFactory {
    private final Random random;
    private final Placement placement;
    private final List<Weight> weights = new ArrayList<>();

    WeightFactory(long seed, Placement placement) {
        random = new Random(seed);
        this.placement = placement;
    }

    /**
     * A convolution's weight, normal with variance 2 / (out kernel^2) (He et al. 2015, by the fan out, as ResNets are
     * started).
     *
     * @param normalized whether its output goes into batch normalization and nowhere else
     */
    Tensor convolution(String name, int in, int out, int kernel, boolean normalized) {
        double deviation = Math.sqrt(2.0 / ((double) out * kernel * kernel));
        return weight(name, normalized, () -> deviation * random.nextGaussian(), out, in, kernel, kernel);
    }

    /** A fully connected layer's weight, uniform within 1 / sqrt(in) of zero. */
    Tensor fullyConnected(String name, int in, int out) {
        double bound = 1 / Math.sqrt(in);
        return weight(name, false, () -> bound * (2 * random.nextDouble() - 1), out, in);
    }

    /** A vector of one value: the gains of a normalization (1), biases (0). */
    Tensor vector(String name, int size, double value) {
        return weight(name, false, () -> value, size);
    }

    /** Running statistics: not trained. */
    Tensor statistic(int size, double value) {
        return filled(() -> value, size);
    }

    List<Weight> weights() {
        return List.copyOf(weights);
    }

    private Tensor weight(String name, boolean scaleInvariant, DoubleSupplier value, long... sizes) {
        Tensor tensor = filled(value, sizes);
        tensor.set_requires_grad(true);
        weights.add(new Weight(name, tensor, scaleInvariant));
        return tensor;
    }

    private Tensor filled(DoubleSupplier value, long... sizes) {
        return NativeScope.get(() -> {
            Tensor tensor = torch.zeros(sizes);
            FloatBuffer values = tensor.createBuffer();
            while (values.hasRemaining()) {
                values.put((float) value.getAsDouble());
            }
            return placement.numbers(tensor).retainReference();
        });
    }
}
