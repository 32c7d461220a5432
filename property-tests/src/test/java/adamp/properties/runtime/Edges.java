package adamp.properties.runtime;

import adamp.properties.cases.Family;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One step of tensors of given sizes, the same numbers every time. */
final class Edges {
    private static final long SEED = 20;

    private final Rule rule;
    private final SplittableRandom random = new SplittableRandom(SEED);

    Edges(Algorithm algorithm, Conventions conventions) {
        HyperParameters hyper =
                HyperParameters.DEFAULTS.withLearningRate(0.1).withMomentum(0.9).withWeightDecay(0.05);
        rule = new Rule(algorithm, hyper, conventions);
    }

    /** Every row at a cosine far above the threshold. */
    Scenario slanted(int rows, int length) {
        double[] weight = numbers(rows * length, 1);
        double[] gradient = weight.clone();
        for (int i = 0; i < gradient.length; i += 2) {
            gradient[i] = (float) (3 * gradient[i]);
        }
        return step(new TensorShape(rows, length), weight, gradient);
    }

    /** Every row orthogonal to its gradient, up to the rounding of its elements. */
    Scenario orthogonalRows(int rows, int length) {
        double[] weight = numbers(rows * length, 1);
        double[] gradient = numbers(rows * length, 1);
        for (int from = 0; from < weight.length; from += length) {
            turn(weight, gradient, from, from + length);
        }
        return step(new TensorShape(rows, length), weight, gradient);
    }

    private static void turn(double[] weight, double[] gradient, int from, int to) {
        double dot = 0;
        double square = 0;
        for (int i = from; i < to; i++) {
            dot += (double) weight[i] * gradient[i];
            square += (double) weight[i] * weight[i];
        }
        for (int i = from; i < to; i++) {
            gradient[i] = (float) (gradient[i] - dot / square * weight[i]);
        }
    }

    /** Rows parallel and antiparallel to their gradients in turn, of the same numbers: they cancel exactly. */
    Scenario orthogonalAsAWhole(int rows, int length) {
        double[] weight = new double[rows * length];
        double[] gradient = new double[rows * length];
        double[] row = numbers(length, 1);
        for (int i = 0; i < weight.length; i++) {
            weight[i] = row[i % length];
            gradient[i] = i / length % 2 == 0 ? weight[i] : -weight[i];
        }
        return step(new TensorShape(rows, length), weight, gradient);
    }

    /** Weights and gradients of given magnitudes, at no particular angle. */
    Scenario scaled(int rows, int length, float ofWeight, float ofGradient) {
        return step(
                new TensorShape(rows, length), numbers(rows * length, ofWeight), numbers(rows * length, ofGradient));
    }

    /** The last gradient of the last row is this. */
    Scenario withOneGradient(int rows, int length, float value) {
        double[] gradient = numbers(rows * length, 1);
        gradient[gradient.length - 1] = value;
        return step(new TensorShape(rows, length), numbers(rows * length, 1), gradient);
    }

    /** Vectors, matrices and tensors of no elements, of 0 to 6 elements each, some without gradient. */
    Scenario manyTiny(int count) {
        List<TensorShape> shapes = new ArrayList<>();
        List<TensorState> states = new ArrayList<>();
        List<double[]> gradients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TensorShape shape = i % 3 == 0 ? new TensorShape(i % 5) : new TensorShape(1 + i % 2, i % 4);
            double[] weight = numbers(shape.elements(), 1);
            double[] gradient = numbers(shape.elements(), 1);
            if (i % 4 == 2) {
                turn(weight, gradient, 0, shape.rowLength());
            }
            shapes.add(shape);
            states.add(TensorState.start(rule.algorithm(), weight));
            gradients.add(i % 11 == 0 ? null : gradient);
        }
        List<List<double[]>> steps = new ArrayList<>();
        steps.add(gradients);
        return new Scenario(Family.MANY_TENSORS, rule, shapes, states, steps);
    }

    private Scenario step(TensorShape shape, double[] weight, double[] gradient) {
        int n = weight.length;
        double[] second = rule.algorithm().isAdaptive() ? squares(numbers(n, 1)) : new double[0];
        TensorState state = new TensorState(weight, numbers(n, 1), second, 3);
        List<double[]> gradients = new ArrayList<>();
        gradients.add(gradient);
        return new Scenario(Family.LONG_ROWS, rule, List.of(shape), List.of(state), List.of(gradients));
    }

    private static double[] squares(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] * values[i]);
        }
        return values;
    }

    /** From 0.5 to 1 times the scale, of either sign. */
    private double[] numbers(int count, float scale) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double magnitude = 0.5 + random.nextDouble() / 2;
            values[i] = (float) (random.nextBoolean() ? magnitude * scale : -magnitude * scale);
        }
        return values;
    }
}
