package adamp.properties.mutant;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.List;

/** Ports that show their weights only. */
record HidingFactory(PortFactory behind) implements PortFactory {
    private static final double[] NONE = {};

    @Override
    public String name() {
        return behind.name() + ", weights only";
    }

    @Override
    public RowArithmetic rows(Rule rule) {
        return behind.rows(rule);
    }

    @Override
    public boolean showsMoments() {
        return false;
    }

    @Override
    public Port create(Rule rule, List<TensorShape> shapes) {
        return new Hiding(behind.create(rule, shapes));
    }

    private record Hiding(Port behind) implements Port {
        @Override
        public TensorState state(int tensor) {
            TensorState state = behind.state(tensor);
            return new TensorState(state.weight(), NONE, NONE, state.steps());
        }

        @Override
        public void load(int tensor, TensorState state) {
            behind.load(tensor, state);
        }

        @Override
        public void step(List<double[]> gradients) {
            behind.step(gradients);
        }

        @Override
        public void close() {
            behind.close();
        }
    }
}
