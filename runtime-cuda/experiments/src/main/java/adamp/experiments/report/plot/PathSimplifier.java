package adamp.experiments.report.plot;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Thins a polyline to the points that can be seen: Ramer, Douglas and Peucker's rule, by which every point left out lies
 * within the tolerance of the line that is drawn.
 */
final class PathSimplifier {

    private PathSimplifier() {}

    /** Indices of the points to keep, in order; the first and the last are always among them. */
    static int[] keep(double[] x, double[] y, double tolerance) {
        BitSet kept = new BitSet(x.length);
        if (x.length == 0) {
            return new int[0];
        }
        kept.set(0);
        kept.set(x.length - 1);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, x.length - 1});
        while (!open.isEmpty()) {
            int[] span = open.pop();
            int farthest = farthest(x, y, span[0], span[1], tolerance);
            if (farthest > 0) {
                kept.set(farthest);
                open.push(new int[] {span[0], farthest});
                open.push(new int[] {farthest, span[1]});
            }
        }
        return kept.stream().toArray();
    }

    private static int farthest(double[] x, double[] y, int from, int to, double tolerance) {
        int farthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(x[i], y[i], x[from], y[from], x[to], y[to]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distance(double px, double py, double ax, double ay, double bx, double by) {
        return java.awt.geom.Line2D.ptSegDist(ax, ay, bx, by, px, py);
    }

    /** The kept values of one coordinate. */
    static double[] pick(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
