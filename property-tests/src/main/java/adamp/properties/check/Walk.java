package adamp.properties.check;

import adamp.properties.bound.View;
import adamp.properties.cases.Scenario;
import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.port.PortFault;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.MissingGradient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One optimizer led from a state through steps, everything it reports being checked. */
final class Walk {
    private final PortFactory factory;
    private final Port port;
    private final Scenario scenario;
    private final Map<HyperParameters, StepCheck> checks = new HashMap<>();

    /** The steps that each group has made, those without a gradient for one of its tensors among them. */
    private final Map<HyperParameters, Integer> groupSteps = new HashMap<>();

    private final ErrorObserver observer;

    /** One for each tensor of a port that shows its weights only; else none. */
    private final List<HiddenMoments> hidden = new ArrayList<>();

    private List<TensorState> before;
    private int steps;
    private int decisions;
    private int ambiguous;
    private int projected;
    private int step = -1;
    private int tensor;

    Walk(PortFactory factory, Port port, Scenario scenario, ErrorObserver observer) {
        this.factory = factory;
        this.port = port;
        this.scenario = scenario;
        this.observer = observer;
        this.before = scenario.initial();
        if (!factory.showsMoments()) {
            this.before = before.stream().map(TensorState::withoutMoments).toList();
            scenario.shapes()
                    .forEach(shape ->
                            hidden.add(HiddenMoments.atStart(scenario.rule().algorithm(), shape)));
        }
    }

    private boolean hides() {
        return !hidden.isEmpty();
    }

    /** A fresh optimizer is at zero; then it is given its initial state. */
    Optional<Finding> start() {
        return startsAtZero().or(this::load);
    }

    private Optional<Finding> startsAtZero() {
        for (int i = 0; i < scenario.shapes().size(); i++) {
            tensor = i;
            int elements = scenario.shapes().get(i).elements();
            TensorState zero = TensorState.start(scenario.rule().algorithm(), new double[elements]);
            if (!port.state(i).sameBits(hides() ? zero.withoutMoments() : zero)) {
                return finding("the state of a fresh optimizer is not zero");
            }
        }
        return Optional.empty();
    }

    /** Gives it its initial state, which it then holds. */
    Optional<Finding> load() {
        for (int i = 0; i < scenario.shapes().size(); i++) {
            tensor = i;
            port.load(i, scenario.initial().get(i));
            groupSteps.merge(group(i), scenario.initial().get(i).steps(), Math::max);
        }
        return unchanged("the state reported is not the state loaded");
    }

    /** One step after the other. */
    Optional<Finding> steps(List<List<double[]>> gradients) {
        Optional<Finding> finding = Optional.empty();
        for (int i = 0; finding.isEmpty() && i < gradients.size(); i++) {
            finding = step(gradients.get(i));
        }
        return finding;
    }

    Optional<Finding> step(List<double[]> gradients) {
        step++;
        Optional<Finding> broken = unchanged("the state changed between two steps");
        if (broken.isPresent()) {
            return broken;
        }
        port.step(gradients);
        List<TensorState> after = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            tensor = i;
            after.add(port.state(i));
            if (!hasItsModel(after.get(i))) {
                return strayModel();
            }
            Optional<Finding> wrong = checkTensor(i, before.get(i), gradients.get(i), after.get(i));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        before = after;
        groupSteps.replaceAll((group, made) -> made + 1);
        return Optional.empty();
    }

    private Optional<Finding> unchanged(String what) {
        for (int i = 0; i < before.size(); i++) {
            tensor = i;
            TensorState now = port.state(i);
            if (!now.sameBits(before.get(i))) {
                return finding(what);
            }
            if (!hasItsModel(now)) {
                return strayModel();
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> checkTensor(int index, TensorState old, double[] gradient, TensorState after) {
        TensorShape shape = scenario.shapes().get(index);
        if (shape.elements() == 0) {
            return Optional.empty(); // nothing depends on its step count, and torch counts
        }
        boolean skips = scenario.rule().conventions().is(MissingGradient.SKIPPED);
        if (gradient == null && skips) {
            return after.sameBits(old) ? Optional.empty() : finding("a tensor without gradient changed");
        }
        double[] g = gradient == null ? new double[shape.elements()] : gradient;
        if (after.steps() != old.steps() + 1) {
            return finding("the step count went from " + old.steps() + " to " + after.steps());
        }
        int made = groupSteps.get(group(index));
        StepVerdict verdict = hides()
                ? hidden.get(index).check(stepCheck(index), shape, old, made, g, after)
                : stepCheck(index).check(shape, old, made, g, after);
        steps++;
        if (verdict.decision().examined()) {
            decisions++;
            ambiguous += verdict.decision().isAmbiguous() ? 1 : 0;
            projected += verdict.view() == View.NONE ? 0 : 1;
        }
        return verdict.isCorrect() ? Optional.empty() : finding(verdict);
    }

    private boolean hasItsModel(TensorState state) {
        return state.hasItsModel(scenario.rule().precision());
    }

    private Optional<Finding> strayModel() {
        return finding("the model's weight is not its master, rounded to nearest, ties to even");
    }

    private HyperParameters group(int index) {
        return scenario.setup().hyper().get(index);
    }

    private StepCheck stepCheck(int index) {
        Rule rule = scenario.rule(index);
        return checks.computeIfAbsent(group(index), own -> new StepCheck(rule, factory.rows(rule), observer));
    }

    /** As the port reported them last. */
    List<TensorState> states() {
        return before;
    }

    /** What was checked. */
    Outcome counts() {
        return new Outcome(Optional.empty(), steps, decisions, ambiguous, projected, Optional.empty());
    }

    private Optional<Finding> finding(StepVerdict verdict) {
        String what = DecisionWords.of(verdict)
                + verdict.deviations().stream().map(Deviation::toString).collect(Collectors.joining("; "));
        return Optional.of(
                new Finding(scenario, step, tensor, what, verdict.deviations(), verdict.numbers(), Optional.empty()));
    }

    private Optional<Finding> finding(String what) {
        return Optional.of(new Finding(scenario, step, tensor, what));
    }

    Finding broken(PortFault fault) {
        return new Finding(scenario, step, tensor, fault.getMessage(), List.of(), List.of(), Optional.of(fault.kind()));
    }
}
