package adamp.experiments.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;

/** A model's weights and gradients in direct memory. Gradients are shared, weights are each contestant's own. */
final class Problem {
    private static final long SEED = 17;
    private static final int CACHE_LINE = 64;

    private final List<int[]> shapes;
    private final List<ByteBuffer> weights = new ArrayList<>();
    private final List<ByteBuffer> gradients = new ArrayList<>();

    /** ResNet18's. */
    Problem(Scenario scenario) {
        this(scenario, ResNet18Shapes.all());
    }

    Problem(Scenario scenario, List<int[]> shapes) {
        this.shapes = shapes;
        Random random = new Random(SEED);
        for (int[] shape : shapes) {
            weights.add(allocate(shape));
            gradients.add(allocate(shape));
            fill(shape, weights.get(weights.size() - 1), gradients.get(gradients.size() - 1), scenario, random);
        }
    }

    /** Weights as He et al. initialise them, gradients of unit variance before the scenario shapes them. */
    private static void fill(int[] shape, ByteBuffer weight, ByteBuffer gradient, Scenario scenario, Random random) {
        int length = elements(shape) / shape[0];
        double deviation = Math.sqrt(2.0 * length / elements(shape));
        float[] w = new float[length];
        float[] g = new float[length];
        for (int row = 0; row < shape[0]; row++) {
            for (int i = 0; i < length; i++) {
                w[i] = (float) (deviation * random.nextGaussian());
                g[i] = (float) random.nextGaussian();
            }
            if (shape.length > 1) {
                scenario.shape(w, g);
            }
            weight.asFloatBuffer().put(row * length, w);
            gradient.asFloatBuffer().put(row * length, g);
        }
    }

    static int elements(int[] shape) {
        int product = 1;
        for (int size : shape) {
            product *= size;
        }
        return product;
    }

    /** Memory that begins at a cache line, as libtorch's own tensors do. */
    private static ByteBuffer allocate(int[] shape) {
        int bytes = elements(shape) * Float.BYTES;
        return ByteBuffer.allocateDirect(bytes + 2 * CACHE_LINE)
                .alignedSlice(CACHE_LINE)
                .slice(0, bytes)
                .order(ByteOrder.nativeOrder());
    }

    /** All weights. */
    long elements() {
        return shapes.stream().mapToLong(Problem::elements).sum();
    }

    List<int[]> shapes() {
        return shapes;
    }

    List<ByteBuffer> gradients() {
        return gradients;
    }

    /** A copy of the weights of the start. */
    List<ByteBuffer> copyWeights() {
        List<ByteBuffer> copy = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            ByteBuffer own = allocate(shapes.get(i));
            own.asFloatBuffer().put(weights.get(i).asFloatBuffer());
            copy.add(own);
        }
        return copy;
    }

    /** A digest of weights, to see whether they changed and whether two are equal bit for bit. */
    static long digest(List<ByteBuffer> weights) {
        CRC32C digest = new CRC32C();
        weights.forEach(weight -> digest.update(weight.duplicate().clear()));
        return digest.getValue();
    }

    /** Whether the values are finite. */
    static boolean finite(List<ByteBuffer> weights) {
        for (ByteBuffer weight : weights) {
            FloatBuffer values =
                    weight.duplicate().clear().order(ByteOrder.nativeOrder()).asFloatBuffer();
            while (values.hasRemaining()) {
                if (!Float.isFinite(values.get())) {
                    return false;
                }
            }
        }
        return true;
    }
}
