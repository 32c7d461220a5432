package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import java.util.List;

/** What a reported weight is off by, and along what: r = reported - predicted. */
final class Residual {
    private final RecordedStep step;
    private final Prediction predicted;
    private final Enclosures w;
    private final List<int[]> rows;
    private final boolean decays;

    Residual(RecordedStep step, Evaluation evaluation, Prediction predicted) {
        this.step = step;
        this.predicted = predicted;
        this.w = evaluation.w;
        boolean projects = predicted.verdict().projects();
        this.rows = projects ? predicted.verdict().rows() : RowsOf.layer(step.shape());
        this.decays = evaluation.formulas.decays.test(evaluation);
    }

    Divergence quantity(DivergenceFinder finder, int at) {
        boolean radial = rows.stream().allMatch(row -> isAlongWeight(row, share(row)));
        if (!radial) {
            return say(finder, Divergence.Quantity.STEP, "the residual does not point along the weight", at);
        }
        if (!predicted.verdict().projects()) {
            return say(
                    finder,
                    decays ? Divergence.Quantity.DECAY : Divergence.Quantity.STEP,
                    "the residual is the weight times " + share(rows.get(0)),
                    at);
        }
        boolean common = rows.stream().allMatch(row -> isAlongWeight(row, share(rows.get(0))));
        if (decays && common && rows.size() > 1) {
            return say(
                    finder,
                    Divergence.Quantity.DECAY,
                    "the residual is the weight times " + share(rows.get(0)) + " in every row",
                    at);
        }
        String doubt = decays && rows.size() == 1 ? "; a wrong decay would look the same in this step" : "";
        return say(finder, Divergence.Quantity.PROJECTION, "a multiple of the weight is left in each row" + doubt, at);
    }

    private Divergence say(DivergenceFinder finder, Divergence.Quantity quantity, String what, int at) {
        return finder.at(quantity, what, predicted, Quantity.WEIGHT, at);
    }

    private double residual(int i) {
        return step.after().weight()[i] - predicted.weight().value(i);
    }

    /** The multiple of w nearest to the residual of a row. */
    private double share(int[] row) {
        double rw = 0;
        double ww = 0;
        for (int i : row) {
            rw += residual(i) * w.value(i);
            ww += w.value(i) * w.value(i);
        }
        return ww == 0 ? 0 : rw / ww;
    }

    /** Up to the bound, and half a last digit of what was added. */
    private boolean isAlongWeight(int[] row, double share) {
        for (int i : row) {
            double room = 2 * predicted.weight().error(i) + Math.abs(share * w.value(i)) * 0x1p-20;
            if (!(Math.abs(residual(i) - share * w.value(i)) <= room)) {
                return false;
            }
        }
        return true;
    }
}
