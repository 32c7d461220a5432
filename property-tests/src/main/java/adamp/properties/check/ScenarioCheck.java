package adamp.properties.check;

import adamp.properties.bound.View;
import adamp.properties.cases.Scenario;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.MissingGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a scenario on a port and checks everything it reports: a fresh port is at zero, a loaded state is held, each step
 * follows from the state before it within the bound, the state before a step is the state after the last, and a tensor
 * with no gradient is left alone. A {@link PortFault} is a finding like any other.
 */
public final class ScenarioCheck {
    private final PortFactory factory;
    private final Scenario scenario;
    private final StepCheck stepCheck;
    private int steps;
    private int decisions;
    private int ambiguous;
    private int projected;
    private int groupSteps;
    private int step = -1;
    private int tensor;

    private ScenarioCheck(PortFactory factory, Scenario scenario, ErrorObserver observer) {
        this.factory = factory;
        this.scenario = scenario;
        this.stepCheck = new StepCheck(scenario.rule(), factory.rows(scenario.rule()), observer);
    }

    public static Outcome run(PortFactory factory, Scenario scenario) {
        return run(factory, scenario, ErrorObserver.NONE);
    }

    public static Outcome run(PortFactory factory, Scenario scenario, ErrorObserver observer) {
        return new ScenarioCheck(factory, scenario, observer).run();
    }

    private Outcome run() {
        Optional<Finding> finding = Optional.empty();
        Optional<String> declined = Optional.empty();
        try (Port port = factory.create(scenario.rule(), scenario.shapes())) {
            finding = startsAtZero(port).or(() -> holdsWhatIsLoaded(port)).or(() -> steps(port));
        } catch (PortFault fault) {
            finding = finding(step, tensor, fault.getMessage());
        } catch (PortDeclined refusal) {
            declined = Optional.of(refusal.getMessage());
        }
        return new Outcome(finding, steps, decisions, ambiguous, projected, declined);
    }

    private Optional<Finding> startsAtZero(Port port) {
        for (int i = 0; i < scenario.shapes().size(); i++) {
            tensor = i;
            int elements = scenario.shapes().get(i).elements();
            TensorState zero = TensorState.start(scenario.rule().algorithm(), new double[elements]);
            if (!port.state(i).sameBits(zero)) {
                return finding(-1, i, "the state of a fresh optimizer is not zero");
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> holdsWhatIsLoaded(Port port) {
        for (int i = 0; i < scenario.shapes().size(); i++) {
            tensor = i;
            port.load(i, scenario.initial().get(i));
            groupSteps = Math.max(groupSteps, scenario.initial().get(i).steps());
        }
        return unchanged(port, scenario.initial(), -1, "the state reported is not the state loaded");
    }

    private Optional<Finding> steps(Port port) {
        List<TensorState> before = scenario.initial();
        for (step = 0; step < scenario.gradients().size(); step++) {
            Optional<Finding> broken = unchanged(port, before, step, "the state changed between two steps");
            if (broken.isPresent()) {
                return broken;
            }
            List<double[]> gradients = scenario.gradients().get(step);
            port.step(gradients);
            List<TensorState> after = new ArrayList<>();
            for (int i = 0; i < gradients.size(); i++) {
                tensor = i;
                after.add(port.state(i));
                Optional<Finding> wrong = checkTensor(step, i, before.get(i), gradients.get(i), after.get(i));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            before = after;
            groupSteps++;
        }
        return Optional.empty();
    }

    private Optional<Finding> unchanged(Port port, List<TensorState> expected, int at, String what) {
        for (int i = 0; i < expected.size(); i++) {
            tensor = i;
            if (!port.state(i).sameBits(expected.get(i))) {
                return finding(at, i, what);
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> checkTensor(int at, int index, TensorState before, double[] gradient, TensorState after) {
        TensorShape shape = scenario.shapes().get(index);
        if (shape.elements() == 0) {
            return Optional.empty(); // nothing depends on its step count, and torch counts
        }
        boolean skips = scenario.rule().conventions().is(MissingGradient.SKIPPED);
        if (gradient == null && skips) {
            return after.sameBits(before) ? Optional.empty() : finding(at, index, "a tensor without gradient changed");
        }
        double[] g = gradient == null ? new double[shape.elements()] : gradient;
        if (after.steps() != before.steps() + 1) {
            return finding(at, index, "the step count went from " + before.steps() + " to " + after.steps());
        }
        StepVerdict verdict = stepCheck.check(shape, before, groupSteps, g, after);
        steps++;
        if (verdict.decision().examined()) {
            decisions++;
            ambiguous += verdict.decision().isAmbiguous() ? 1 : 0;
            projected += verdict.view() == View.NONE ? 0 : 1;
        }
        return verdict.isCorrect()
                ? Optional.empty()
                : finding(
                        at,
                        index,
                        "with the verdict " + verdict.view() + " of "
                                + verdict.decision().allowed() + ": " + verdict.deviations());
    }

    private Optional<Finding> finding(int at, int index, String what) {
        return Optional.of(new Finding(scenario, at, index, factory.name() + ": " + what));
    }
}
