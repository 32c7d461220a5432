package adamp.properties.diagnosis;

import adamp.properties.cases.Course;
import adamp.properties.cases.Scenario;
import adamp.properties.diagnosis.Recording.Flaw;
import adamp.properties.port.Port;
import adamp.properties.port.PortDeclined;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a scenario on a port in the way that it is to be led, and keeps all the port reports. */
final class Recorder {
    private final PortFactory factory;
    private final Scenario scenario;
    private final List<RecordedStep> steps = new ArrayList<>();
    private final List<RecordedStep> attempt = new ArrayList<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    private Recorder(PortFactory factory, Scenario scenario) {
        this.factory = factory;
        this.scenario = scenario;
    }

    /** Nothing if the port declines the scenario, or would have to be given moments that it does not show. */
    static Optional<Recording> record(PortFactory factory, Scenario scenario) {
        Recorder recorder = new Recorder(factory, scenario);
        if (!factory.showsMoments() && !recorder.startsFromZero()) {
            return Optional.empty();
        }
        Optional<Recording.BreakOff> brokeOff = Optional.empty();
        try {
            recorder.run();
        } catch (PortFault fault) {
            brokeOff = Optional.of(new Recording.BreakOff(fault, recorder.attempt));
        } catch (PortDeclined declined) {
            return Optional.empty();
        }
        return Optional.of(new Recording(scenario, recorder.steps, recorder.flaws, brokeOff));
    }

    private boolean startsFromZero() {
        return scenario.setup().course() != Course.RELOADED
                && scenario.initial().stream()
                        .allMatch(state ->
                                state.equals(TensorState.start(scenario.rule().algorithm(), state.weight())));
    }

    private void run() {
        switch (scenario.setup().course()) {
            case STRAIGHT, LEANING -> straight();
            case RELOADED -> reloaded();
            case INTERLEAVED -> interleaved();
        }
    }

    private RecordedWalk walk(Port port, Scenario led) {
        return new RecordedWalk(port, led, factory.showsMoments(), steps, attempt, flaws);
    }

    private void straight() {
        try (Port port = factory.create(scenario.request())) {
            walk(port, scenario).start().steps(scenario.gradients());
        }
    }

    /** The natural path; from its middle in a fresh optimizer; and from the start again in the first one. */
    private void reloaded() {
        int middle = scenario.gradients().size() / 2;
        List<List<double[]>> firstHalf = scenario.gradients().subList(0, middle);
        List<List<double[]>> secondHalf =
                scenario.gradients().subList(middle, scenario.gradients().size());
        try (Port port = factory.create(scenario.request())) {
            RecordedWalk natural = walk(port, scenario).start().steps(firstHalf);
            List<TensorState> halfWay = natural.states();
            natural.steps(secondHalf);
            try (Port fresh = factory.create(scenario.request())) {
                walk(fresh, scenario.from(halfWay, secondHalf)).start().steps(secondHalf);
            }
            natural.load().steps(firstHalf);
        }
    }

    /** In turns with a second optimizer of half the learning rate, which takes the steps in reverse order. */
    private void interleaved() {
        List<List<double[]>> reversed = new ArrayList<>(scenario.gradients());
        Collections.reverse(reversed);
        List<HyperParameters> slower = scenario.setup().hyper().stream()
                .map(hyper -> hyper.withLearningRate(hyper.learningRate() / 2))
                .toList();
        Scenario other = scenario.from(scenario.initial(), reversed)
                .with(scenario.setup().with(slower));
        try (Port port = factory.create(scenario.request());
                Port second = factory.create(other.request())) {
            RecordedWalk walk = walk(port, scenario).start();
            RecordedWalk walkOfSecond = walk(second, other).start();
            for (int step = 0; step < reversed.size(); step++) {
                walk.steps(scenario.gradients().subList(step, step + 1));
                walkOfSecond.steps(reversed.subList(step, step + 1));
            }
        }
    }
}
