package adamp.proofs.numeric.floating;

import java.util.List;

/** The host runtime's order as a program writes it: sixteen accumulators in an array, folded 16, 8, 4, 2, 1. */
public final class SixteenLanes {
    private static final int COUNT = 16;

    private SixteenLanes() {}

    /** The dot product in floats. */
    public static float dot(List<Pair> row) {
        float[] lanes = new float[COUNT];
        for (int i = 0; i < row.size(); i++) {
            lanes[i % COUNT] += (float) row.get(i).x() * (float) row.get(i).y();
        }
        for (int half = COUNT / 2; half > 0; half /= 2) {
            for (int lane = 0; lane < half; lane++) {
                lanes[lane] += lanes[lane + half];
            }
        }
        return lanes[0];
    }
}
