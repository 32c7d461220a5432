package adamp.optimizer.host;

/** A dot product in the order of {@link Lanes} by plain loops. */
final class LaneSum {
    private LaneSum() {}

    /**
     * x.y over elements {@code from} to {@code to}; element {@code from} is the first of lane 0.
     *
     * <p>The sixteen lanes run along an array, each sum 16 places after the one it continues: C2 makes vectors of that
     * loop, where it leaves sixteen local sums as they are, three times slower.
     *
     * @param running scratch of at least {@code to} + 16 elements
     */
    static float of(float[] x, float[] y, int from, int to, float[] running) {
        int whole = from + (to - from) / Lanes.COUNT * Lanes.COUNT;
        for (int lane = from; lane < from + Lanes.COUNT; lane++) {
            running[lane] = 0;
        }
        run(x, y, from, whole, running);
        for (int i = whole; i < to; i++) {
            running[i] += x[i] * y[i];
        }
        return Lanes.fold(running, whole);
    }

    private static void run(float[] x, float[] y, int from, int to, float[] running) {
        for (int i = from; i < to; i++) {
            running[i + Lanes.COUNT] = running[i] + x[i] * y[i];
        }
    }
}
