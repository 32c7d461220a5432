package adamp.optimizer.step;

import adamp.optimizer.plan.Rows;

/** Norms and effective step sizes of a weight whose elements lie in row order, in binary64. */
final class Measure {
    private Measure() {}

    /** Mean of the rows' norms. */
    static double meanRowNorm(float[] weight, Rows rows) {
        double sum = 0;
        for (int row = 0; row < rows.count(); row++) {
            sum += norm(weight, row * rows.length(), rows.length());
        }
        return sum / rows.count();
    }

    static double norm(float[] weight, int start, int length) {
        double square = 0;
        for (int i = start; i < start + length; i++) {
            square += (double) weight[i] * weight[i];
        }
        return Math.sqrt(square);
    }

    /** Mean over the rows of | w'/|w'| - w/|w| | (eq. 5). */
    static double meanEffectiveStep(float[] before, float[] after, Rows rows) {
        double sum = 0;
        for (int row = 0; row < rows.count(); row++) {
            sum += effectiveStep(before, after, row * rows.length(), rows.length());
        }
        return sum / rows.count();
    }

    private static double effectiveStep(float[] before, float[] after, int start, int length) {
        double normBefore = norm(before, start, length);
        double normAfter = norm(after, start, length);
        double square = 0;
        for (int i = start; i < start + length; i++) {
            double moved = after[i] / normAfter - before[i] / normBefore;
            square += moved * moved;
        }
        return Math.sqrt(square);
    }
}
