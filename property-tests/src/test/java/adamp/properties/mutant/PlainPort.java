package adamp.properties.mutant;

import adamp.properties.port.Port;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;

/** A port over a {@link PlainStep}. */
class PlainPort implements Port {
    final PlainStep step;
    final List<TensorShape> shapes;
    final List<TensorState> states = new ArrayList<>();

    PlainPort(PlainStep step, Rule rule, List<TensorShape> shapes) {
        this.step = step;
        this.shapes = List.copyOf(shapes);
        for (TensorShape shape : shapes) {
            states.add(TensorState.start(rule.algorithm(), new double[shape.elements()]));
        }
    }

    @Override
    public TensorState state(int tensor) {
        return states.get(tensor).copy();
    }

    @Override
    public void load(int tensor, TensorState state) {
        states.set(tensor, state.copy());
    }

    @Override
    public void step(List<double[]> gradients) {
        for (int i = 0; i < gradients.size(); i++) {
            TensorState before = states.get(i);
            double[] gradient = gradients.get(i);
            boolean skipped = gradient == null || gradient.length == 0;
            states.set(i, skipped ? step.missing(before) : step.step(shapes.get(i), before, gradient));
        }
    }

    @Override
    public void close() {}
}
