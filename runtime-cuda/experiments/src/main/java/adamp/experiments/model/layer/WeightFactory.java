package adamp.experiments.model.layer;

import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import adamp.experiments.model.ScaleInvariance;
import adamp.experiments.model.Statistic;
import adamp.experiments.model.Weight;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Makes one network's tensors and their initial values.
 *
 * <p>The values come from {@link Random}, whose algorithm the Java platform specifies, and not from libtorch: a seed
 * gives the same weights in every version.
 */
public final class WeightFactory {
    /** Null if no values are wanted. */
    private final Random random;

    private final Placement placement;
    private final List<Weight> weights = new ArrayList<>();
    private final List<Statistic> statistics = new ArrayList<>();

    /**
     * @param seed of the initial values
     * @param placement of all tensors
     */
    public WeightFactory(long seed, Placement placement) {
        this(new Random(seed), placement);
    }

    private WeightFactory(Random random, Placement placement) {
        this.random = random;
        this.placement = placement;
    }

    /** For a network whose values are loaded afterwards: drawing millions of numbers takes seconds. They are zero. */
    public static WeightFactory withoutValues(Placement placement) {
        return new WeightFactory(null, placement);
    }

    /** A trainable tensor. */
    public Tensor weight(String name, ScaleInvariance invariance, Initial initial, long... sizes) {
        Tensor tensor = filled(initial, sizes);
        tensor.set_requires_grad(true);
        weights.add(new Weight(name, tensor, invariance));
        return tensor;
    }

    /** A vector of running statistics, all of one value. */
    Tensor statistic(String name, int size, double value) {
        Tensor tensor = filled(Initial.constant(value), size);
        statistics.add(new Statistic(name, tensor));
        return tensor;
    }

    /** The trainable tensors made so far. */
    public List<Weight> weights() {
        return List.copyOf(weights);
    }

    /** The recorded tensors made so far. */
    public List<Statistic> statistics() {
        return List.copyOf(statistics);
    }

    public Placement placement() {
        return placement;
    }

    private Tensor filled(Initial initial, long... sizes) {
        return NativeScope.get(() -> {
            Tensor tensor = torch.zeros(sizes);
            if (random != null) {
                fill(tensor, initial.from(random));
            }
            return placement.numbers(tensor).retainReference();
        });
    }

    private static void fill(Tensor tensor, DoubleSupplier value) {
        FloatBuffer values = tensor.createBuffer();
        while (values.hasRemaining()) {
            values.put((float) value.getAsDouble());
        }
    }
}
