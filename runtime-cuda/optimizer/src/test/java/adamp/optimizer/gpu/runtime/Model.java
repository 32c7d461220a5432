package adamp.optimizer.gpu.runtime;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Configuration;
import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterGroup;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A few small weights, and gradients of which some are orthogonal to their filters. */
final class Model {
    static final List<Shape> SHAPES =
            List.of(Shape.of(4, 3, 3, 3), Shape.of(5, 16), Shape.of(33), Shape.of(), Shape.of(0, 3), Shape.of(2, 9000));

    private final Random random;

    Model(long seed) {
        random = new Random(seed);
    }

    /** One of each algorithm. */
    static Stream<Settings> settings() {
        return Stream.of(
                Sgd.builder().learningRate(0.1).momentum(0.9).weightDecay(1e-2).build(),
                Sgdp.builder().learningRate(0.1).momentum(0.9).weightDecay(1e-2).build(),
                Adam.builder().weightDecay(1e-2).build(),
                AdamW.builder().build(),
                AdamP.builder().weightDecay(1e-2).nesterov(true).build());
    }

    List<float[]> numbers() {
        List<float[]> all = new ArrayList<>();
        for (Shape shape : SHAPES) {
            float[] values = new float[shape.elements()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            all.add(values);
        }
        return all;
    }

    /** Gradients, every other one orthogonal to the filters it belongs to. */
    List<float[]> gradients(List<float[]> weights) {
        List<float[]> gradients = numbers();
        for (int tensor = 0; tensor < SHAPES.size(); tensor += 5) {
            int rows = SHAPES.get(tensor).size(0);
            for (int row = 0; row < rows; row++) {
                turn(weights.get(tensor), gradients.get(tensor), row, gradients.get(tensor).length / rows);
            }
        }
        return gradients;
    }

    private static void turn(float[] weight, float[] gradient, int row, int length) {
        double dot = 0;
        double square = 0;
        for (int i = row * length; i < (row + 1) * length; i++) {
            dot += (double) weight[i] * gradient[i];
            square += (double) weight[i] * weight[i];
        }
        for (int i = row * length; i < (row + 1) * length; i++) {
            gradient[i] -= (float) (dot / square * weight[i]);
        }
    }

    static List<Tensor> tensors(List<float[]> values) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            tensors.add(
                    values.get(i) == null
                            ? null
                            : Tensor.of(values.get(i), SHAPES.get(i).sizes()));
        }
        return tensors;
    }

    static Configuration configuration(Settings settings, Conventions conventions, List<Tensor> tensors) {
        List<Parameter> parameters = new ArrayList<>();
        for (Tensor tensor : tensors) {
            parameters.add(Parameter.of("p" + parameters.size(), tensor));
        }
        return new Configuration(List.of(new ParameterGroup(settings, parameters)), conventions, 1);
    }

    static Optimizer optimizer(String runtime, Settings settings, List<Tensor> tensors) {
        return Optimizer.builder()
                .runtime(runtime)
                .group(configuration(settings, Conventions.CORRECTED, tensors)
                        .groups()
                        .get(0))
                .build();
    }

    /** All arrays of an optimizer's state, one parameter after another. */
    static List<float[]> state(Optimizer optimizer) {
        List<float[]> arrays = new ArrayList<>();
        optimizer
                .parameters()
                .forEach(parameter ->
                        arrays.addAll(optimizer.state(parameter.name()).arrays().values()));
        return arrays;
    }
}
