package adamp.optimizer.gpu.kernel;

import adamp.optimizer.plan.Limits;
import adamp.optimizer.plan.WorkItem;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The kernels' sums in plain Java: which thread adds what, and the trees. */
final class TreeModel {
    /** A sum that goes on: the product of an element is added to it with one rounding. */
    interface Term {
        double addTo(double sum, int element);
    }

    private TreeModel() {}

    /** x.y as a term: fused, which rounds as apart, since a product of two float32 is exact in binary64. */
    static Term product(float[] x, float[] y) {
        return (sum, i) -> sum + (double) x[i] * y[i];
    }

    /** The sum over one row of {@code length} elements, shared by {@code lanes} threads. */
    static double row(int start, int length, int lanes, Term term) {
        double[] cells = new double[lanes];
        for (int i = 0; i < length; i++) {
            cells[i % lanes] = term.addTo(cells[i % lanes], start + i);
        }
        return tree(cells);
    }

    /** The sum over an item: each thread goes through the rows of its lane, then the block folds. */
    static double item(WorkItem item, Term term) {
        double[] cells = new double[Limits.BLOCK];
        int groups = Limits.BLOCK / item.lanes();
        for (int row = 0; row < item.rows(); row++) {
            for (int i = 0; i < item.rowLength(); i++) {
                int thread = row % groups * item.lanes() + i % item.lanes();
                cells[thread] = term.addTo(cells[thread], item.start() + row * item.rowLength() + i);
            }
        }
        return tree(cells);
    }

    /** The sum of parts: every thread adds every 256th, then the block folds. */
    static double fold(int count, IntToDoubleFunction part) {
        double[] cells = new double[Limits.BLOCK];
        for (int i = 0; i < count; i++) {
            cells[i % Limits.BLOCK] += part.applyAsDouble(i);
        }
        return tree(cells);
    }

    static double fold(List<Double> parts) {
        return fold(parts.size(), parts::get);
    }

    private static double tree(double[] cells) {
        for (int half = cells.length / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                cells[i] += cells[i + half];
            }
        }
        return cells[0];
    }
}
