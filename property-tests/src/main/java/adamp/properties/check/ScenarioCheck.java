package adamp.properties.check;

import adamp.properties.cases.Course;
import adamp.properties.cases.Scenario;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Runs a scenario on a port and checks everything it reports: a fresh port is at zero, a loaded state is held, each step
 * follows from the state before it within the bound, the state before a step is the state after the last, and a tensor
 * with no gradient is left alone; and what the scenario's course asks for besides. A {@link PortFault} is a finding like
 * any other.
 */
public final class ScenarioCheck {
    private final PortFactory factory;
    private final Scenario scenario;
    private final ErrorObserver observer;
    private final Lean lean = new Lean();
    private final List<Walk> walks = new ArrayList<>();

    private ScenarioCheck(PortFactory factory, Scenario scenario, ErrorObserver observer) {
        this.factory = factory;
        this.scenario = scenario;
        this.observer = observer;
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
        try {
            requireShown();
            finding = switch (scenario.setup().course()) {
                case STRAIGHT -> straight();
                case RELOADED -> reloaded();
                case INTERLEAVED -> interleaved();
                case LEANING -> straight().or(this::leans);
            };
        } catch (PortFault fault) {
            finding = Optional.of(broken(fault));
        } catch (PortDeclined refusal) {
            declined = Optional.of(refusal.getMessage());
        }
        Outcome counts = new Outcome(finding, 0, 0, 0, 0, declined);
        for (Walk walk : walks) {
            counts = counts.plus(walk.counts());
        }
        return counts;
    }

    /** What is hidden can be followed from the start, and not taken up on the way. */
    private void requireShown() {
        if (factory.showsMoments()) {
            return;
        }
        boolean fromTheStart = scenario.initial().stream().allMatch(HiddenMoments::isStart);
        if (!fromTheStart || scenario.setup().course() == Course.RELOADED) {
            throw new PortDeclined("it shows its weights only: runs from the start are checked, and no loaded moments");
        }
    }

    private Finding broken(PortFault fault) {
        if (walks.isEmpty()) {
            return new Finding(scenario, -1, 0, fault.getMessage(), List.of(), List.of(), Optional.of(fault.kind()));
        }
        return walks.get(walks.size() - 1).broken(fault);
    }

    private Walk walk(Port port, Scenario led) {
        boolean leans = scenario.setup().course() == Course.LEANING && factory.showsMoments();
        ErrorObserver both = leans ? new BothObservers(observer, lean) : observer;
        Walk walk = new Walk(factory, port, led, both);
        walks.add(walk);
        return walk;
    }

    private Optional<Finding> straight() {
        try (Port port = factory.create(scenario.request())) {
            Walk walk = walk(port, scenario);
            return walk.start().or(() -> walk.steps(scenario.gradients()));
        }
    }

    /** Numbers of few digits do not lie anywhere between two neighbours of their format, so nothing is promised of them. */
    private Optional<Finding> leans() {
        if (scenario.rule().precision().state().isHalf()) {
            return Optional.empty();
        }
        return lean.worst().map(what -> new Finding(scenario, -1, 0, what));
    }

    /** The natural path; from its middle in a fresh optimizer; and from the start again in the first one. */
    private Optional<Finding> reloaded() {
        int middle = scenario.gradients().size() / 2;
        List<List<double[]>> firstHalf = scenario.gradients().subList(0, middle);
        List<List<double[]>> secondHalf =
                scenario.gradients().subList(middle, scenario.gradients().size());
        try (Port port = factory.create(scenario.request())) {
            Walk natural = walk(port, scenario);
            Optional<Finding> finding = natural.start().or(() -> natural.steps(firstHalf));
            List<TensorState> halfWay = natural.states();
            return finding.or(() -> natural.steps(secondHalf))
                    .or(() -> fromTheMiddle(halfWay, secondHalf))
                    .or(() -> {
                        Walk again = walk(port, scenario);
                        return again.load().or(() -> again.steps(firstHalf));
                    });
        }
    }

    private Optional<Finding> fromTheMiddle(List<TensorState> states, List<List<double[]>> gradients) {
        try (Port fresh = factory.create(scenario.request())) {
            Walk walk = walk(fresh, scenario.from(states, gradients));
            return walk.start().or(() -> walk.steps(gradients));
        }
    }

    private Optional<Finding> interleaved() {
        Scenario other = otherOptimizer();
        try (Port port = factory.create(scenario.request());
                Port second = factory.create(other.request())) {
            Walk walk = walk(port, scenario);
            Walk walkOfSecond = walk(second, other);
            Optional<Finding> finding = walk.start().or(walkOfSecond::start);
            for (int i = 0; finding.isEmpty() && i < scenario.gradients().size(); i++) {
                int step = i;
                finding = walk.step(scenario.gradients().get(step))
                        .or(() -> walkOfSecond.step(other.gradients().get(step)));
            }
            return finding;
        }
    }

    /** Half the learning rate, the steps in reverse order. */
    private Scenario otherOptimizer() {
        List<List<double[]>> reversed = new ArrayList<>(scenario.gradients());
        Collections.reverse(reversed);
        List<HyperParameters> slower = scenario.setup().hyper().stream()
                .map(hyper -> hyper.withLearningRate(hyper.learningRate() / 2))
                .toList();
        return scenario.from(scenario.initial(), reversed).with(scenario.setup().with(slower));
    }
}
