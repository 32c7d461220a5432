package adamp.properties.vectors;

import adamp.properties.bound.Quantity;
import adamp.properties.cases.Scenario;
import adamp.properties.rule.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out what may come of the steps of a scenario, one after the other. Before each step but the first the weights are
 * set, to what they are nearest to; moments and step counts are the port's own, and their bounds grow along.
 */
final class Run {
    private final Scenario scenario;
    private final List<Outcomes> outcomes = new ArrayList<>();
    private final List<List<double[]>> weights = new ArrayList<>();
    private final List<List<TensorOutcome>> steps = new ArrayList<>();
    private final List<Before> now = new ArrayList<>();

    private Run(Scenario scenario) {
        this.scenario = scenario;
        for (int i = 0; i < scenario.shapes().size(); i++) {
            outcomes.add(new Outcomes(scenario.rule(i)));
            now.add(Before.loaded(scenario.initial().get(i)));
        }
    }

    /** The run; empty if a step before the last may come out in more than one way, so that no one can be gone on from. */
    static Optional<Run> of(Scenario scenario) {
        Run run = new Run(scenario);
        int count = scenario.gradients().size();
        for (int step = 0; step < count; step++) {
            List<TensorOutcome> after = run.step(scenario.gradients().get(step));
            if (step < count - 1 && !after.stream().allMatch(TensorOutcome::isDetermined)) {
                return Optional.empty();
            }
            run.goOnFrom(after);
        }
        return Optional.of(run);
    }

    private List<TensorOutcome> step(List<double[]> gradients) {
        List<TensorOutcome> after = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            after.add(outcomes.get(i).of(scenario.shapes().get(i), now.get(i), gradients.get(i)));
        }
        weights.add(now.stream().map(before -> before.weight().value()).toList());
        steps.add(after);
        return after;
    }

    private void goOnFrom(List<TensorOutcome> after) {
        NumberFormat format = scenario.rule().precision().state();
        for (int i = 0; i < after.size(); i++) {
            TensorOutcome outcome = after.get(i);
            Expected second = outcome.likely(Quantity.SECOND_MOMENT).orElseGet(() -> Expected.exactly(new double[0]));
            double[] weight =
                    format.nearest(outcome.likely(Quantity.WEIGHT).orElseThrow().value());
            now.set(
                    i,
                    new Before(
                            Expected.exactly(weight),
                            outcome.likely(Quantity.FIRST_MOMENT).orElseThrow(),
                            second,
                            outcome.steps()));
        }
    }

    /** Whether rounding may tip a decision. */
    boolean isOpen() {
        return steps.stream()
                .flatMap(List::stream)
                .anyMatch(outcome -> outcome.alternatives().size() > 1);
    }

    /** For each step the weights that the tensors have before it. */
    List<List<double[]>> weights() {
        return weights;
    }

    /** For each step, for each tensor. */
    List<List<TensorOutcome>> outcomes() {
        return steps;
    }
}
