package adamp.optimizer.host;

/**
 * The one order in which the host sums: element i goes to lane i mod 16, the lanes are folded 16, 8, 4, 2, 1. Products
 * are rounded before they are added. The result is the same for vectors of any width and for none.
 */
final class Lanes {
    static final int COUNT = 16;

    private Lanes() {}

    /** Folds the 16 partial sums from {@code at} on into one. Written out: a loop over so few is slower than a row. */
    static float fold(float[] lanes, int at) {
        float lane0 = lanes[at] + lanes[at + 8];
        float lane1 = lanes[at + 1] + lanes[at + 9];
        float lane2 = lanes[at + 2] + lanes[at + 10];
        float lane3 = lanes[at + 3] + lanes[at + 11];
        float lane4 = lanes[at + 4] + lanes[at + 12];
        float lane5 = lanes[at + 5] + lanes[at + 13];
        float lane6 = lanes[at + 6] + lanes[at + 14];
        float lane7 = lanes[at + 7] + lanes[at + 15];
        return ((lane0 + lane4) + (lane2 + lane6)) + ((lane1 + lane5) + (lane3 + lane7));
    }

    /**
     * How many roundings lie on the longest way from an element to the sum of {@code length} products: one for the
     * product, one for each addition in its lane after the first, four in the fold.
     */
    static int depth(int length) {
        return (length + COUNT - 1) / COUNT + 4;
    }
}
