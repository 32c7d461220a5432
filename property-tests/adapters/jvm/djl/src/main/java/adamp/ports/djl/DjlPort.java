package adamp.ports.djl;

import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One optimizer of DJL's with float32 arrays, called for one parameter after the other as a trainer of DJL's does. */
final class DjlPort implements Port {
    private final NDManager manager = NDManager.newBaseManager();
    private final Kind kind;
    private final Laid laid;
    private final List<Shape> shapes;
    private final List<NDArray> weights = new ArrayList<>();
    private final TensorState[] loaded;

    DjlPort(Rule rule, List<TensorShape> sizes) {
        kind = Kind.of(rule);
        laid = new Laid(kind.optimizer());
        shapes = sizes.stream()
                .map(size ->
                        new Shape(Arrays.stream(size.sizes()).asLongStream().toArray()))
                .toList();
        shapes.forEach(shape -> weights.add(manager.zeros(shape)));
        loaded = sizes.stream()
                .map(size -> TensorState.start(rule.algorithm(), new double[size.elements()]))
                .toArray(TensorState[]::new);
    }

    private static String name(int tensor) {
        return "tensor " + tensor;
    }

    private NDArray array(int tensor, double[] values, double scale) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) (scale * values[i]);
            if (narrow[i] / scale != values[i] && !Double.isNaN(values[i])) {
                throw new PortDeclined("a buffer holds a number that the learning rate takes out of float32 in DJL's");
            }
        }
        return manager.create(narrow, shapes.get(tensor));
    }

    private static double[] values(NDArray array, double scale) {
        float[] narrow = array.toFloatArray();
        double[] values = new double[narrow.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = narrow[i] / scale;
        }
        return values;
    }

    @Override
    public TensorState state(int tensor) {
        TensorState given = loaded[tensor];
        return new TensorState(
                values(weights.get(tensor), 1),
                kept(kind.first(), tensor)
                        .map(array -> values(array, kind.scale()))
                        .orElse(given.first()),
                kept(kind.second(), tensor).map(array -> values(array, 1)).orElse(given.second()),
                laid.count(name(tensor)));
    }

    private Optional<NDArray> kept(Optional<String> field, int tensor) {
        return field.flatMap(given -> laid.array(given, name(tensor)));
    }

    @Override
    public void load(int tensor, TensorState state) {
        NDArray weight = weights.get(tensor);
        if (state.weight().length > 0) {
            weight.set(array(tensor, state.weight(), 1).toFloatArray());
        }
        loaded[tensor] = state.copy();
        laid.setCount(name(tensor), state.steps());
        hold(kind.first(), tensor, state, state.first(), kind.scale());
        hold(kind.second(), tensor, state, state.second(), 1);
    }

    private void hold(Optional<String> field, int tensor, TensorState state, double[] values, double scale) {
        if (field.isPresent() && state.steps() == 0) {
            laid.remove(field.get(), name(tensor));
        } else if (field.isPresent()) {
            laid.put(field.get(), name(tensor), array(tensor, values, scale));
        }
    }

    @Override
    public void step(List<double[]> gradients) {
        for (int i = 0; i < gradients.size(); i++) {
            if (gradients.get(i) != null) {
                try (NDArray gradient = array(i, gradients.get(i), 1)) {
                    kind.optimizer().update(name(i), weights.get(i), gradient);
                }
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
