package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import adamp.properties.bound.Rounding;
import adamp.properties.bound.RowArithmetic;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Precision;
import adamp.properties.rule.Rule;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says whether a hypothesis predicts what a port reported, for steps under one declared convention and precision.
 *
 * <p>A prediction is evaluated in binary64 and carries, number by number, the forward error bound of its own formulas in
 * the port's format, made by the rules of BOUNDS.md (sections 2, 3 and 5) as the declared step's is. The evaluation
 * itself rounds in binary64: by the same induction it is off by at most 2^-29 of that bound where the port's format is
 * float32 or narrower, which the slack of a thousandth covers; where it is float64, by at most as much again.
 */
final class Judge {
    private static final double SLACK = 0x1p-10;

    private final PortFactory factory;
    private final Map<List<AxisValue>, Setting> settings = new ConcurrentHashMap<>();

    /** What a hypothesis makes of the declared convention, and how the port adds up rows under it. */
    private record Setting(Conventions conventions, RowArithmetic rows) {}

    Judge(PortFactory factory) {
        this.factory = factory;
    }

    /** Whether it predicts every number of the step, for one and the same verdict of eq. 11. */
    boolean explains(Hypothesis hypothesis, RecordedStep step) {
        List<Prediction> kept = predictions(hypothesis, step, Rounding.Range.KEPT);
        List<Prediction> left = null;
        for (int i = 0; i < kept.size(); i++) {
            if (agree(kept.get(i), null, step)) {
                return true;
            }
            left = left == null ? predictions(hypothesis, step, Rounding.Range.LEFT) : left;
            if (i < left.size() && agree(kept.get(i), left.get(i), step)) {
                return true;
            }
        }
        return false;
    }

    List<Prediction> predictions(Hypothesis hypothesis, RecordedStep step, Rounding.Range range) {
        return evaluation(hypothesis, step, range).predictions();
    }

    Evaluation evaluation(Hypothesis hypothesis, RecordedStep step, Rounding.Range range) {
        Rule declared = step.rule();
        Setting setting = settings.computeIfAbsent(hypothesis.axes(), axes -> setting(hypothesis.rule(declared)));
        Rule rule = new Rule(declared.algorithm(), declared.hyper(), setting.conventions(), declared.precision());
        return new Evaluation(step, rule, hypothesis.formulas(), range, setting.rows(), moments(hypothesis, step));
    }

    private Setting setting(Rule rule) {
        return new Setting(rule.conventions(), factory.rows(rule));
    }

    /** The moments before a step: as reported, or followed from the start as the hypothesis has them. */
    private Moments moments(Hypothesis hypothesis, RecordedStep step) {
        if (!step.hidesMoments()) {
            return Moments.reported(step.before());
        }
        if (step.previous().isEmpty()) {
            return Moments.zero(step);
        }
        List<Prediction> predictions = predictions(hypothesis, step.previous().get(), Rounding.Range.KEPT);
        return Moments.of(predictions.stream()
                .filter(prediction -> agree(prediction, null, step.previous().get()))
                .findFirst()
                .orElse(predictions.get(0)));
    }

    private static double slack(RecordedStep step) {
        return step.rule().precision() == Precision.FLOAT64 ? 1 + SLACK : SLACK;
    }

    private static boolean agree(Prediction kept, Prediction left, RecordedStep step) {
        if (kept.steps() != step.after().steps()) {
            return false;
        }
        for (Quantity quantity : Quantity.values()) {
            if (deviation(kept, left, step, quantity) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The index of the first number that is not as predicted, -1 if all are. */
    static int deviation(Prediction kept, Prediction left, RecordedStep step, Quantity quantity) {
        var reported = quantity.of(step.after());
        Enclosures predicted = kept.of(quantity);
        double slack = slack(step);
        for (int i = 0; i < Math.min(reported.length, predicted.size()); i++) {
            if (!accepts(predicted, i, reported[i], slack)
                    && (left == null || !accepts(left.of(quantity), i, reported[i], slack))) {
                return i;
            }
        }
        return -1;
    }

    static boolean accepts(Enclosures predicted, int i, double reported, double slack) {
        double value = predicted.value(i);
        double error = predicted.error(i);
        if (error == Double.POSITIVE_INFINITY) {
            return true;
        }
        if (!Double.isFinite(value)) {
            return !Double.isFinite(reported);
        }
        return Math.abs(reported - value) <= error * (1 + slack);
    }
}
