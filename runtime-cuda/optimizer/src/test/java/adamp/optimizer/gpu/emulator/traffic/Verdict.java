package adamp.optimizer.gpu.emulator.traffic;

/** What the decision is made to find, by gradients that are the weight's numbers with some signs turned. */
enum Verdict {
    /** The gradient is the weight. */
    UNPROJECTED,
    /** In each row the products cancel in pairs. */
    CHANNEL,
    /** Rows cancel in pairs, no row by itself. */
    LAYER;

    /** The sign of the gradient against the weight; 0 for what has no partner to cancel with. */
    int sign(int row, int rows, int column, int length) {
        return switch (this) {
            case UNPROJECTED -> 1;
            case CHANNEL -> paired(column, length);
            case LAYER -> paired(row, rows);
        };
    }

    private static int paired(int index, int count) {
        if (index == count - 1 && count % 2 == 1) {
            return 0;
        }
        return index % 2 == 0 ? 1 : -1;
    }
}
