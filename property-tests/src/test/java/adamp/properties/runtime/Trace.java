package adamp.properties.runtime;

import adamp.properties.cases.Scenario;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Collections;
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
            for (List<double[]> gradients : scenario.gradients()) {
                port.step(gradients);
                trace.add(states(port, scenario.shapes().size()));
            }
        }
        return trace;
    }

    /** The same with each tensor in a port of its own, all stepped in turn. */
    static List<List<TensorState>> ofSplit(PortFactory factory, Scenario scenario) {
        List<Port> ports = new ArrayList<>();
        List<List<TensorState>> trace = new ArrayList<>();
        for (int i = 0; i < scenario.shapes().size(); i++) {
            ports.add(factory.create(scenario.rule(), List.of(scenario.shapes().get(i))));
            ports.get(i).load(0, scenario.initial().get(i));
        }
        for (List<double[]> gradients : scenario.gradients()) {
            List<TensorState> states = new ArrayList<>();
            for (int i = 0; i < ports.size(); i++) {
                ports.get(i).step(Collections.singletonList(gradients.get(i)));
                states.add(ports.get(i).state(0));
            }
            trace.add(states);
        }
        ports.forEach(Port::close);
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
