package adamp.optimizer.host;

/**
 * The one order in which the host sums: element i goes to lane i mod 16, the lanes are folded 16, 8, 4, 2, 1. Products
 * are rounded before they are added. The result is the same for vectors of any width and for none.
 */
final class Lanes {
    static final int COUNT = 16;

    private Lanes() {}

    /** Folds 16 partial sums into one. */
    static float fold(float[] lanes) {
        for (int half = COUNT / 2; half > 0; half /= 2) {
            for (int lane = 0; lane < half; lane++) {
                lanes[lane] += lanes[lane + half];
            }
        }
        return lanes[0];
    }

    /**
     * How many roundings lie on the longest way from an element to the sum of {@code length} products: one for the
     * product, one for each addition in its lane after the first, four in the fold.
     */
    static int depth(int length) {
        return (length + COUNT - 1) / COUNT + 4;
    }
}
