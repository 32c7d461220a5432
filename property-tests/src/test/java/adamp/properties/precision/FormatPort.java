package adamp.properties.precision;

import adamp.properties.port.Port;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;

/** A port over a {@link FormatStep}. */
class FormatPort implements Port {
    private final FormatStep step;
    private final Rule rule;
    private final List<TensorShape> shapes;
    private final List<TensorState> states = new ArrayList<>();

    FormatPort(FormatStep step, Rule rule, List<TensorShape> shapes) {
        this.step = step;
        this.rule = rule;
        this.shapes = List.copyOf(shapes);
        for (TensorShape shape : shapes) {
            states.add(TensorState.start(rule.algorithm(), new double[shape.elements()]));
        }
    }

    @Override
    public TensorState state(int tensor) {
        return states.get(tensor).withModel(rule.precision()).copy();
    }

    @Override
    public void load(int tensor, TensorState state) {
        states.set(tensor, state.copy());
    }

    @Override
    public void step(List<double[]> gradients) {
        for (int i = 0; i < gradients.size(); i++) {
            double[] gradient = gradients.get(i);
            if (gradient != null && gradient.length > 0) {
                states.set(i, step.step(shapes.get(i), states.get(i), gradient));
            }
        }
    }

    @Override
    public void close() {}
}
