package adamp.properties.diagnosis;

import adamp.properties.cases.Scenario;
import adamp.properties.diagnosis.Recording.Flaw;
import adamp.properties.port.Port;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** An optimizer led through steps, all of which are kept. */
final class RecordedWalk {
    /** Where moments have to be followed from the start, so far. */
    private static final int FOLLOWED = 24;

    private final Port port;
    private final Scenario scenario;
    private final boolean showsMoments;
    private final List<RecordedStep> steps;
    private final List<RecordedStep> attempt;
    private final Set<Flaw> flaws;
    private final Map<HyperParameters, Integer> groupSteps = new HashMap<>();
    private final Map<HyperParameters, Integer> everSteps = new HashMap<>();
    private final Map<Integer, RecordedStep> latest = new HashMap<>();
    private List<TensorState> last = List.of();
    private int calls;

    /**
     * @param steps takes the steps
     * @param attempt holds the steps that were asked for last, until they are made
     * @param flaws takes what is wrong between them
     */
    RecordedWalk(
            Port port,
            Scenario scenario,
            boolean showsMoments,
            List<RecordedStep> steps,
            List<RecordedStep> attempt,
            Set<Flaw> flaws) {
        this.port = port;
        this.scenario = scenario;
        this.showsMoments = showsMoments;
        this.steps = steps;
        this.attempt = attempt;
        this.flaws = flaws;
    }

    /** Of a fresh optimizer. */
    RecordedWalk start() {
        for (int tensor = 0; tensor < scenario.shapes().size(); tensor++) {
            TensorShape shape = scenario.shapes().get(tensor);
            var zero = TensorState.start(scenario.rule().algorithm(), new double[shape.elements()]);
            noteUnless(isSame(port.state(tensor), zero), Flaw.FRESH_STATE_NOT_ZERO);
        }
        return load();
    }

    /** Gives it its initial state. */
    RecordedWalk load() {
        groupSteps.clear();
        latest.clear();
        for (int tensor = 0; tensor < scenario.shapes().size(); tensor++) {
            port.load(tensor, scenario.initial().get(tensor));
            groupSteps.merge(group(tensor), scenario.initial().get(tensor).steps(), Math::max);
            everSteps.merge(group(tensor), scenario.initial().get(tensor).steps(), Math::max);
        }
        last = read();
        noteUnless(isSame(last, scenario.initial()), Flaw.LOADED_STATE_NOT_HELD);
        return this;
    }

    RecordedWalk steps(List<List<double[]>> gradients) {
        for (List<double[]> step : gradients) {
            if (showsMoments || calls < FOLLOWED) {
                step(step);
            }
        }
        return this;
    }

    private void step(List<double[]> gradients) {
        List<TensorState> before = read();
        noteUnless(isSame(before, last), Flaw.STATE_CHANGES_BETWEEN_STEPS);
        for (int tensor = 0; tensor < before.size(); tensor++) {
            attempt.add(recorded(tensor, gradients, before));
        }
        port.step(gradients);
        attempt.clear();
        last = read();
        calls++;
        groupSteps.replaceAll((group, made) -> made + 1);
        everSteps.replaceAll((group, made) -> made + 1);
        for (int tensor = 0; tensor < last.size(); tensor++) {
            RecordedStep step = recorded(tensor, gradients, before);
            latest.put(tensor, step);
            if (step.shape().elements() > 0) {
                steps.add(step);
            }
        }
    }

    private RecordedStep recorded(int tensor, List<double[]> gradients, List<TensorState> before) {
        return new RecordedStep(
                scenario.rule(tensor),
                scenario.shapes().get(tensor),
                place(tensor),
                before.get(tensor),
                gradients.get(tensor),
                last.get(tensor),
                clock(tensor, gradients, before),
                neighbour(tensor),
                showsMoments ? Optional.empty() : Optional.ofNullable(latest.get(tensor)));
    }

    private RecordedStep.Clock clock(int tensor, List<double[]> gradients, List<TensorState> before) {
        int shared = 0;
        for (int other : members(tensor)) {
            boolean stepped = other <= tensor && gradients.get(other) != null;
            shared = Math.max(shared, before.get(other).steps() + (stepped ? 1 : 0));
        }
        return new RecordedStep.Clock(groupSteps.get(group(tensor)), everSteps.get(group(tensor)), shared, calls);
    }

    private RecordedStep.Place place(int tensor) {
        List<Integer> members = members(tensor);
        return new RecordedStep.Place(calls - 1, tensor, members.indexOf(tensor), members.size());
    }

    private Optional<TensorState> neighbour(int tensor) {
        List<Integer> members = members(tensor);
        int member = members.indexOf(tensor);
        return member == 0 ? Optional.empty() : Optional.of(last.get(members.get(member - 1)));
    }

    /** The tensors of the group of one, in order. */
    private List<Integer> members(int tensor) {
        return IntStream.range(0, last.size())
                .filter(other -> group(other).equals(group(tensor)))
                .boxed()
                .toList();
    }

    private HyperParameters group(int tensor) {
        return scenario.setup().hyper().get(tensor);
    }

    /** As reported last. */
    List<TensorState> states() {
        return last;
    }

    private List<TensorState> read() {
        List<TensorState> states = new ArrayList<>();
        for (int tensor = 0; tensor < scenario.shapes().size(); tensor++) {
            states.add(port.state(tensor));
        }
        return states;
    }

    /** Whether the states of all tensors that have elements are the same. */
    private boolean isSame(List<TensorState> some, List<TensorState> others) {
        for (int tensor = 0; tensor < some.size(); tensor++) {
            boolean empty = scenario.shapes().get(tensor).elements() == 0;
            if (!empty && !isSame(some.get(tensor), others.get(tensor))) {
                return false;
            }
        }
        return true;
    }

    /** As far as the port shows it. */
    private boolean isSame(TensorState one, TensorState other) {
        return showsMoments ? one.sameBits(other) : one.withoutMoments().sameBits(other.withoutMoments());
    }

    private void noteUnless(boolean fine, Flaw flaw) {
        if (!fine) {
            flaws.add(flaw);
        }
    }
}
