package adamp.properties.diagnosis;

import adamp.properties.cases.Scenario;
import adamp.properties.diagnosis.Recording.Flaw;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a scenario on a port and keeps all it reports. */
final class Recorder {
    private final Scenario scenario;
    private final List<RecordedStep> steps = new ArrayList<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    private Recorder(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Nothing if the port declines the scenario. */
    static Optional<Recording> record(PortFactory factory, Scenario scenario) {
        Recorder recorder = new Recorder(scenario);
        Optional<String> brokeOff = Optional.empty();
        try (Port port = factory.create(scenario.rule(), scenario.shapes())) {
            recorder.run(port);
        } catch (PortFault fault) {
            brokeOff = Optional.of(String.valueOf(fault.getMessage()));
        } catch (PortDeclined declined) {
            return Optional.empty();
        }
        return Optional.of(new Recording(scenario, recorder.steps, recorder.flaws, brokeOff));
    }

    private void run(Port port) {
        load(port);
        List<TensorState> last = states(port);
        noteUnless(same(last, scenario.initial()), Flaw.LOADED_STATE_NOT_HELD);
        int loaded =
                scenario.initial().stream().mapToInt(TensorState::steps).max().orElse(0);
        for (int step = 0; step < scenario.gradients().size(); step++) {
            List<double[]> gradients = scenario.gradients().get(step);
            List<TensorState> before = states(port);
            noteUnless(same(before, last), Flaw.STATE_CHANGES_BETWEEN_STEPS);
            port.step(gradients);
            List<TensorState> after = states(port);
            var clock = new RecordedStep.Clock(loaded + step + 1, step + 1);
            for (int tensor = 0; tensor < after.size(); tensor++) {
                keep(new RecordedStep(
                        scenario.rule(),
                        scenario.shapes().get(tensor),
                        new RecordedStep.Place(step, tensor, after.size()),
                        before.get(tensor),
                        gradients.get(tensor),
                        after.get(tensor),
                        clock,
                        tensor == 0 ? Optional.empty() : Optional.of(after.get(tensor - 1))));
            }
            last = after;
        }
    }

    private void load(Port port) {
        for (int tensor = 0; tensor < scenario.shapes().size(); tensor++) {
            TensorShape shape = scenario.shapes().get(tensor);
            var zero = TensorState.start(scenario.rule().algorithm(), new double[shape.elements()]);
            noteUnless(port.state(tensor).sameBits(zero), Flaw.FRESH_STATE_NOT_ZERO);
            port.load(tensor, scenario.initial().get(tensor));
        }
    }

    private void keep(RecordedStep step) {
        if (step.shape().elements() > 0) {
            steps.add(step);
        }
    }

    private List<TensorState> states(Port port) {
        List<TensorState> states = new ArrayList<>();
        for (int tensor = 0; tensor < scenario.shapes().size(); tensor++) {
            states.add(port.state(tensor));
        }
        return states;
    }

    /** Whether the states of all tensors that have elements are the same. */
    private boolean same(List<TensorState> some, List<TensorState> others) {
        for (int tensor = 0; tensor < some.size(); tensor++) {
            boolean empty = scenario.shapes().get(tensor).elements() == 0;
            if (!empty && !some.get(tensor).sameBits(others.get(tensor))) {
                return false;
            }
        }
        return true;
    }

    private void noteUnless(boolean fine, Flaw flaw) {
        if (!fine) {
            flaws.add(flaw);
        }
    }
}
