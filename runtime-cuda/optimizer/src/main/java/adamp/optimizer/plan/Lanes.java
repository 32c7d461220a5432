package adamp.optimizer.plan;

/** How many threads share a row: a function of its length alone, so that its sums are too. */
final class Lanes {
    private Lanes() {}

    /**
     * The largest power of two that leaves each thread two elements or more, 1 to {@link Limits#BLOCK}: neighbouring
     * threads read neighbouring elements, and a tree over more lanes would cost more than it saves.
     */
    static int of(int rowLength) {
        return Math.min(Limits.BLOCK, Integer.highestOneBit(Math.max(1, rowLength / 2)));
    }
}
