package adamp.optimizer.host;

/** A dot product in the order of {@link Lanes}, without vector instructions. */
final class LaneSum {
    private LaneSum() {}

    /** x.y over elements {@code from} to {@code to}; element {@code from} is the first of lane 0. */
    static float of(float[] x, float[] y, int from, int to) {
        float lane0 = 0;
        float lane1 = 0;
        float lane2 = 0;
        float lane3 = 0;
        float lane4 = 0;
        float lane5 = 0;
        float lane6 = 0;
        float lane7 = 0;
        float lane8 = 0;
        float lane9 = 0;
        float lane10 = 0;
        float lane11 = 0;
        float lane12 = 0;
        float lane13 = 0;
        float lane14 = 0;
        float lane15 = 0;
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            lane0 += x[i] * y[i];
            lane1 += x[i + 1] * y[i + 1];
            lane2 += x[i + 2] * y[i + 2];
            lane3 += x[i + 3] * y[i + 3];
            lane4 += x[i + 4] * y[i + 4];
            lane5 += x[i + 5] * y[i + 5];
            lane6 += x[i + 6] * y[i + 6];
            lane7 += x[i + 7] * y[i + 7];
            lane8 += x[i + 8] * y[i + 8];
            lane9 += x[i + 9] * y[i + 9];
            lane10 += x[i + 10] * y[i + 10];
            lane11 += x[i + 11] * y[i + 11];
            lane12 += x[i + 12] * y[i + 12];
            lane13 += x[i + 13] * y[i + 13];
            lane14 += x[i + 14] * y[i + 14];
            lane15 += x[i + 15] * y[i + 15];
        }
        float[] lanes = {
            lane0, lane1, lane2, lane3, lane4, lane5, lane6, lane7, lane8, lane9, lane10, lane11, lane12, lane13,
            lane14, lane15
        };
        for (int lane = 0; i < to; lane++, i++) {
            lanes[lane] += x[i] * y[i];
        }
        return Lanes.fold(lanes, 0);
    }
}
