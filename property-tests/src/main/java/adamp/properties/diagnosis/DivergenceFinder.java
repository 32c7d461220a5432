package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import adamp.properties.bound.Rounding;
import adamp.properties.bound.View;
import adamp.properties.cases.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says of a step that the declared rule does not explain which quantity goes wrong first. Moments are reported, so they
 * are seen themselves. The weight alone is reported of the rest: another verdict of eq. 11 shows because it explains all
 * numbers; a wrong projection leaves a residual along w, row by row, a wrong decay one along the whole of w, and what
 * else is left is the step's.
 */
final class DivergenceFinder {
    private final Scenario scenario;
    private final RecordedStep step;
    private final List<Prediction> declared;
    private final Evaluation evaluation;
    private final Judge judge;

    DivergenceFinder(Judge judge, Scenario scenario, RecordedStep step) {
        this.judge = judge;
        this.scenario = scenario;
        this.step = step;
        this.evaluation = judge.evaluation(Hypothesis.DECLARED, step, Rounding.Range.KEPT);
        this.declared = evaluation.predictions();
    }

    Divergence find() {
        Prediction nearest =
                declared.stream().min(Comparator.comparingInt(this::deviations)).orElseThrow();
        if (nearest.steps() != step.after().steps()) {
            return divergence(
                    Divergence.Quantity.STEP,
                    "the step count, as what follows from it",
                    0,
                    nearest.steps(),
                    step.after().steps());
        }
        for (Quantity moment : List.of(Quantity.FIRST_MOMENT, Quantity.SECOND_MOMENT)) {
            int at = Judge.deviation(nearest, null, step, moment);
            if (at >= 0) {
                return at(Divergence.Quantity.MOMENT, name(moment), nearest, moment, at);
            }
        }
        return ofWeight(nearest);
    }

    private int deviations(Prediction prediction) {
        int count = 0;
        for (Quantity quantity : Quantity.values()) {
            Enclosures predicted = prediction.of(quantity);
            double[] reported = quantity.of(step.after());
            for (int i = 0; i < Math.min(predicted.size(), reported.length); i++) {
                count += Judge.accepts(predicted, i, reported[i], 0) ? 0 : 1;
            }
        }
        return count;
    }

    private String name(Quantity moment) {
        if (moment == Quantity.SECOND_MOMENT) {
            return "the second moment";
        }
        return step.rule().algorithm().isAdaptive() ? "the first moment" : "the momentum buffer";
    }

    private Divergence ofWeight(Prediction nearest) {
        int at = Math.max(0, Judge.deviation(nearest, null, step, Quantity.WEIGHT));
        for (Verdict other : others()) {
            Hypothesis decided = Hypothesis.of(Bug.of("DECIDED", Bug.ALL, f -> f.decision = e -> List.of(other)));
            if (judge.explains(decided, step)) {
                String what = "eq. 11 says %s; the numbers are those of %s"
                        .formatted(words(nearest.verdict().view()), words(other.view()));
                return at(Divergence.Quantity.DECISION, what, nearest, Quantity.WEIGHT, at);
            }
        }
        return new Residual(step, evaluation, nearest).quantity(this, at);
    }

    private List<Verdict> others() {
        List<Verdict> others = new ArrayList<>();
        if (step.rule().algorithm().projects()) {
            others.add(Verdict.NONE);
            for (View view : List.of(View.CHANNEL, View.LAYER)) {
                others.add(new Verdict(view, evaluation.formulas.rows.apply(evaluation, view)));
            }
        }
        return others;
    }

    private static String words(View view) {
        return switch (view) {
            case NONE -> "no projection";
            case CHANNEL -> "a projection of each row";
            case LAYER -> "a projection of the whole tensor";
        };
    }

    Divergence at(Divergence.Quantity quantity, String what, Prediction expected, Quantity of, int index) {
        return divergence(quantity, what, index, expected.of(of).value(index), of.of(step.after())[index]);
    }

    private Divergence divergence(
            Divergence.Quantity quantity, String what, int index, double expected, double reported) {
        return new Divergence(
                quantity, what, scenario, step.place().step(), step.place().tensor(), index, expected, reported);
    }
}
