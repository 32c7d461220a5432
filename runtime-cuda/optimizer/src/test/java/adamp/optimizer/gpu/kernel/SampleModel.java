package adamp.optimizer.gpu.kernel;

import adamp.optimizer.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Weights of some shapes, and gradients orthogonal to their rows, to the whole weight, or to nothing. */
final class SampleModel {
    /** Rows of 1 to 9000 elements: packed, alone, cut; vectors, a scalar, an empty tensor. */
    static final List<Shape> SHAPES = List.of(
            Shape.of(70, 3, 3),
            Shape.of(5, 16),
            Shape.of(3, 17),
            Shape.of(2, 4608),
            Shape.of(2, 9000),
            Shape.of(40, 31, 3),
            Shape.of(33),
            Shape.of(),
            Shape.of(300, 1),
            Shape.of(0, 3),
            Shape.of(1, 5000));

    enum Angle {
        PER_ROW,
        PER_LAYER,
        NONE
    }

    private final Random random;
    private final List<Shape> shapes;

    SampleModel(long seed, List<Shape> shapes) {
        this.random = new Random(seed);
        this.shapes = shapes;
    }

    List<float[]> weights() {
        return shapes.stream().map(shape -> gaussian(shape.elements(), 0.1)).toList();
    }

    /** Gradients for weights; of tensor i orthogonal as {@link Angle} i + shift says. */
    List<float[]> gradients(List<float[]> weights, int shift) {
        List<float[]> gradients = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            float[] gradient = gaussian(weights.get(i).length, 1);
            turn(Angle.values()[(i + shift) % 3], shapes.get(i), weights.get(i), gradient);
            gradients.add(gradient);
        }
        return gradients;
    }

    private float[] gaussian(int length, double scale) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return values;
    }

    private static void turn(Angle angle, Shape shape, float[] weight, float[] gradient) {
        if (gradient.length < 2) {
            return;
        }
        int rows = angle == Angle.PER_ROW && shape.rank() > 1 ? shape.size(0) : 1;
        int length = gradient.length / rows;
        for (int row = 0; row < rows; row++) {
            turn(angle == Angle.NONE ? 1 : 0, weight, gradient, row * length, length);
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
}
