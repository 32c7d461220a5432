package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.FloatFormat;
import adamp.properties.bound.Rounding;
import adamp.properties.bound.Summation;
import adamp.spec.convention.ProjectionEpsilon;

/** Eq. 10, q = p - u (u.p) with u = w/(|w| + eps), row by row, with the error of BOUNDS.md, section 5. */
final class ProjectionFormulas {
    private ProjectionFormulas() {}

    /** What a row is divided by. */
    @FunctionalInterface
    interface Norm {
        /** @param root |w| of the row */
        double of(Evaluation e, int[] row, double root);
    }

    static double norm(Evaluation e, int[] row, double root) {
        return e.is(ProjectionEpsilon.ADDED_TO_NORM) ? root + e.formulas.eps.applyAsDouble(e) : root;
    }

    static Enclosures project(Evaluation e) {
        int n = e.p.size();
        double[] value = new double[n];
        double[] error = new double[n];
        for (int i = 0; i < n; i++) {
            value[i] = e.p.value(i);
            error[i] = e.p.error(i);
        }
        Enclosures along = e.formulas.along.apply(e);
        for (int[] row : e.formulas.projectedRows.apply(e)) {
            projectRow(e, along, row, value, error);
        }
        return Enclosures.of(value, error);
    }

    private static void projectRow(Evaluation e, Enclosures w, int[] row, double[] value, double[] error) {
        double squared = 0;
        for (int i : row) {
            squared += w.value(i) * w.value(i);
        }
        Summation summation = e.sums.projection();
        double norm = e.formulas.norm.of(e, row, Math.sqrt(squared));
        if (squared == 0 || leavesTheRange(e, summation, Math.max(squared, norm * norm))) {
            return;
        }
        FloatFormat format = e.rounding.format();
        double u = format.unitRoundoff();
        double gamma = CosineFormula.gamma(summation, row.length);
        double drift = gamma / 2
                + 3 * u
                + Math.min(1, row.length * summation.accumulator().underflow() / squared);
        if (format.flushes() && drift >= 1) {
            for (int i : row) {
                error[i] = Double.POSITIVE_INFINITY; // the norm may be found to be 0
            }
            return;
        }
        double s = 0;
        double magnitude = 0;
        double carried = 0;
        double lengths = 0;
        for (int i : row) {
            double unit = w.value(i) / norm;
            s += unit * value[i];
            magnitude += Math.abs(unit) * (Math.abs(value[i]) + error[i]);
            carried += Math.abs(unit) * error[i];
            lengths += Math.abs(value[i]) + error[i];
        }
        double lost = (1 + gamma) * 2 * format.underflow() * (lengths + row.length + row.length / norm);
        double sumError = carried + (gamma + u + gamma * u + row.length * 0x1p-53) * magnitude + lost;
        double grown = (1 + drift) * (1 + drift) * (1 + 4 * u);
        for (int i : row) {
            double unit = w.value(i) / norm;
            double part = e.formulas.radialShare * unit * s;
            double partError = Math.abs(e.formulas.radialShare * unit) * ((grown - 1) * Math.abs(s) + grown * sumError)
                    + (unit == 0 ? 0 : format.underflow() * (1 + grown * (Math.abs(s) + sumError)));
            value[i] -= part;
            double total = error[i] + partError;
            error[i] = total + u * (Math.abs(value[i]) + total);
            if (Double.isNaN(error[i])) {
                error[i] = Double.POSITIVE_INFINITY;
            }
        }
    }

    /** Where the norm overflows nothing is taken away. */
    private static boolean leavesTheRange(Evaluation e, Summation summation, double squared) {
        return e.rounding.range() == Rounding.Range.LEFT
                && squared >= summation.accumulator().overflow();
    }
}
