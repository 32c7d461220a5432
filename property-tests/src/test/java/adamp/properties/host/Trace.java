package adamp.properties.host;

import adamp.properties.cases.Scenario;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.List;

/** The states a port goes through in a scenario. */
final class Trace {
    private Trace() {}

    /** For each step the states of all tensors after it. */
    static List<List<TensorState>> of(PortFactory factory, Scenario scenario) {
        List<List<TensorState>> trace = new ArrayList<>();
        try (Port port = factory.create(scenario.rule(), scenario.shapes())) {
            for (int i = 0; i < scenario.shapes().size(); i++) {
                port.load(i, scenario.initial().get(i));
            }
            for (List<float[]> gradients : scenario.gradients()) {
                port.step(gradients);
                trace.add(states(port, scenario.shapes().size()));
            }
        }
        return trace;
    }

    static List<TensorState> states(Port port, int tensors) {
        List<TensorState> states = new ArrayList<>();
        for (int i = 0; i < tensors; i++) {
            states.add(port.state(i));
        }
        return states;
    }
}
