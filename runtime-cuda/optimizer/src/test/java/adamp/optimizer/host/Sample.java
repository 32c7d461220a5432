package adamp.optimizer.host;

import adamp.optimizer.Configuration;
import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterGroup;
import adamp.optimizer.Settings;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small model for the tests: weights of many shapes, some whose gradients are orthogonal to their filters, some to the
 * whole weight, some to nothing.
 */
final class Sample {
    /** Rows of 1 to 9000 elements, more than a block in one row, vectors, a scalar, an empty tensor. */
    static final List<Shape> SHAPES = List.of(
            Shape.of(8, 3, 3, 3),
            Shape.of(5, 16),
            Shape.of(3, 17),
            Shape.of(2, 4608),
            Shape.of(2, 9000),
            Shape.of(40, 31, 3, 3),
            Shape.of(33),
            Shape.of(),
            Shape.of(12, 1),
            Shape.of(0, 3),
            Shape.of(1, 20000));

    enum Angle {
        PER_FILTER,
        PER_LAYER,
        NONE
    }

    private final Random random;
    private final List<float[]> weights = new ArrayList<>();

    Sample(long seed) {
        random = new Random(seed);
        for (Shape shape : SHAPES) {
            float[] weight = new float[shape.elements()];
            for (int i = 0; i < weight.length; i++) {
                weight[i] = (float) (0.1 * random.nextGaussian());
            }
            weights.add(weight);
        }
    }

    List<float[]> copyWeights() {
        return weights.stream().map(float[]::clone).toList();
    }

    /** Gradients for the weights as they are now; of tensor i orthogonal as {@code Angle} i mod 3 says. */
    List<float[]> gradients(List<float[]> current) {
        List<float[]> gradients = new ArrayList<>();
        for (int i = 0; i < SHAPES.size(); i++) {
            float[] gradient = new float[current.get(i).length];
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] = (float) random.nextGaussian();
            }
            shape(Angle.values()[i % 3], SHAPES.get(i), current.get(i), gradient);
            gradients.add(gradient);
        }
        return gradients;
    }

    private static void shape(Angle angle, Shape shape, float[] weight, float[] gradient) {
        if (shape.rank() < 2 || shape.elements() == 0) {
            return;
        }
        int rows = angle == Angle.PER_FILTER ? shape.size(0) : 1;
        int length = gradient.length / rows;
        for (int row = 0; row < rows; row++) {
            double along = angle == Angle.NONE ? 1 : 0;
            turn(along, weight, gradient, row * length, length);
        }
    }

    private static void turn(double along, float[] weight, float[] gradient, int start, int length) {
        double dot = 0;
        double square = 0;
        for (int i = start; i < start + length; i++) {
            dot += (double) weight[i] * gradient[i];
            square += (double) weight[i] * weight[i];
        }
        double share = along * Math.sqrt(length / square) - dot / square;
        for (int i = start; i < start + length; i++) {
            gradient[i] = (float) (gradient[i] + share * weight[i]);
        }
    }

    static <W extends Window> Optimizer optimizer(
            Kernels<W> kernels, Settings settings, Conventions conventions, int threads, List<Tensor> tensors) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < tensors.size(); i++) {
            parameters.add(Parameter.of("p" + i, tensors.get(i)));
        }
        return new HostOptimizer<>(
                new Configuration(List.of(new ParameterGroup(settings, parameters)), conventions, threads), kernels);
    }

    static List<Tensor> onHeap(List<float[]> values) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            tensors.add(Tensor.of(values.get(i), SHAPES.get(i).sizes()));
        }
        return tensors;
    }

    static List<Tensor> direct(List<float[]> values) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(values.get(i).length * Float.BYTES)
                    .order(ByteOrder.nativeOrder());
            bytes.asFloatBuffer().put(values.get(i));
            tensors.add(Tensor.of(bytes, SHAPES.get(i).sizes()));
        }
        return tensors;
    }

    static List<float[]> values(List<Tensor> tensors) {
        List<float[]> values = new ArrayList<>();
        for (Tensor tensor : tensors) {
            float[] copy = new float[tensor.shape().elements()];
            tensor.storage().read(tensor.offset(), copy, 0, copy.length);
            values.add(copy);
        }
        return values;
    }
}
