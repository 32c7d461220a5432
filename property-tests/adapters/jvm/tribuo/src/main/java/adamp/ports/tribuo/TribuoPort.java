package adamp.ports.tribuo;

import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;

/**
 * One optimiser of Tribuo's. It climbs, so it is given -g, and its first moment is minus ours: signs only, hence exact. It
 * has one step count for all its tensors and needs a gradient of each: what does not fit into that is declined when it is
 * stepped.
 */
final class TribuoPort implements Port {
    private final boolean adaptive;
    private final Vectors weights;
    private final Optimiser optimiser;
    private final TensorState[] loaded;
    private final int[] steps;

    TribuoPort(Rule rule, List<TensorShape> shapes) {
        adaptive = rule.algorithm().isAdaptive();
        weights = new Vectors(shapes.stream().mapToInt(TensorShape::elements).toArray());
        optimiser = Optimiser.of(rule, weights);
        loaded = shapes.stream()
                .map(shape -> TensorState.start(rule.algorithm(), new double[shape.elements()]))
                .toArray(TensorState[]::new);
        steps = new int[loaded.length];
        for (int i = 0; i < loaded.length; i++) {
            load(i, loaded[i]); // the zeros have a sign too
        }
    }

    @Override
    public TensorState state(int tensor) {
        return new TensorState(
                weight(tensor).toArray(),
                optimiser.first(tensor).map(moment -> negated(moment.toArray())).orElse(loaded[tensor].first()),
                adaptive ? optimiser.second(tensor).orElseThrow().toArray() : new double[0],
                steps[tensor]);
    }

    private DenseVector weight(int tensor) {
        return (DenseVector) weights.get()[tensor];
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static void write(DenseVector vector, double[] values) {
        for (int i = 0; i < values.length; i++) {
            vector.set(i, values[i]);
        }
    }

    @Override
    public void load(int tensor, TensorState state) {
        write(weight(tensor), state.weight());
        optimiser.first(tensor).ifPresent(moment -> write(moment, negated(state.first())));
        optimiser.second(tensor).ifPresent(moment -> write(moment, state.second()));
        loaded[tensor] = state.copy();
        steps[tensor] = state.steps();
    }

    @Override
    public void step(List<double[]> gradients) {
        if (gradients.contains(null)) {
            throw new PortDeclined("Tribuo needs a gradient of every tensor");
        }
        if (Arrays.stream(steps).distinct().count() > 1) {
            throw new PortDeclined("Tribuo counts the steps of all tensors together");
        }
        List<Tensor> ascent = new ArrayList<>();
        gradients.forEach(gradient -> ascent.add(DenseVector.createDenseVector(negated(gradient))));
        if (steps.length > 0) {
            optimiser.setSteps(steps[0]);
        }
        weights.update(optimiser.step(ascent.toArray(new Tensor[0])));
        Arrays.fill(steps, optimiser.steps());
    }

    @Override
    public void close() {}
}
