package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Scenario;
import adamp.properties.cases.ScenarioArbitraries;
import adamp.properties.port.Layout;
import adamp.properties.port.Port;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must change no bit of a result: memory layout, company and order of tensors, a state that is loaded. */
abstract class IndependenceContract {
    private static final int TRIES = 100;

    /** The runtime. */
    abstract RuntimePortFactory port();

    /** The runtime with tensors that lie so. */
    abstract RuntimePortFactory port(Layout layout);

    @Property(tries = TRIES)
    void memoryLayoutChangesNoBit(@ForAll("runs") Scenario scenario, @ForAll Layout layout) {
        assertEquals(Trace.of(port(), scenario), Trace.of(port(layout), scenario));
    }

    @Property(tries = TRIES)
    void theSameRunHasTheSameBits(@ForAll("runs") Scenario scenario) {
        assertEquals(Trace.of(port(), scenario), Trace.of(port(), scenario));
    }

    @Property(tries = TRIES)
    void aTensorAloneStepsAsInCompany(@ForAll("runs") Scenario scenario) {
        List<List<TensorState>> together = Trace.of(port(), scenario);
        for (int i = 0; i < scenario.shapes().size(); i++) {
            int tensor = i;
            List<List<TensorState>> alone = Trace.of(port(), only(scenario, List.of(i)));
            assertEquals(
                    together.stream().map(states -> states.get(tensor)).toList(),
                    alone.stream().map(states -> states.get(0)).toList());
        }
    }

    @Property(tries = TRIES)
    void theOrderOfTensorsChangesNoBit(@ForAll("runs") Scenario scenario) {
        List<Integer> backwards = new ArrayList<>();
        for (int i = 0; i < scenario.shapes().size(); i++) {
            backwards.add(0, i);
        }
        List<List<TensorState>> reversed = new ArrayList<>();
        for (List<TensorState> states : Trace.of(port(), only(scenario, backwards))) {
            List<TensorState> inOrder = new ArrayList<>(states);
            Collections.reverse(inOrder);
            reversed.add(inOrder);
        }
        assertEquals(Trace.of(port(), scenario), reversed);
    }

    @Property(tries = TRIES)
    void aLoadedStateGoesOnAsTheNaturalPath(@ForAll("runs") Scenario scenario) {
        List<List<TensorState>> natural = Trace.of(port(), scenario);
        for (int step = 1; step < natural.size(); step++) {
            try (Port port = port().create(scenario.rule(), scenario.shapes())) {
                for (int i = 0; i < scenario.shapes().size(); i++) {
                    port.load(i, natural.get(step - 1).get(i));
                }
                port.step(scenario.gradients().get(step));
                assertEquals(
                        natural.get(step), Trace.states(port, scenario.shapes().size()));
            }
        }
    }

    private static Scenario only(Scenario scenario, List<Integer> tensors) {
        List<List<double[]>> gradients = new ArrayList<>();
        for (List<double[]> step : scenario.gradients()) {
            List<double[]> chosen = new ArrayList<>();
            tensors.forEach(i -> chosen.add(step.get(i)));
            gradients.add(chosen);
        }
        return new Scenario(
                scenario.family(),
                scenario.rule(),
                tensors.stream().map(scenario.shapes()::get).toList(),
                tensors.stream().map(scenario.initial()::get).toList(),
                gradients);
    }

    @Provide
    Arbitrary<Scenario> runs() {
        return ScenarioArbitraries.runs();
    }
}
