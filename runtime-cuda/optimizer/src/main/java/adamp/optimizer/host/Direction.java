package adamp.optimizer.host;

/**
 * How an algorithm makes an update p from a gradient and what it remembers, block by block, for one tensor in one step.
 *
 * @param <W> the kind of window
 */
interface Direction<W extends Window> {
    /**
     * Takes the gradient into the moments and writes p, for elements {@code from} to {@code to} of a block.
     *
     * @return w.p
     */
    float advance(int block, W weight, W gradient, float[] direction, int from, int to);

    /** Writes the p of this step again, from the moments. */
    void recall(int block, W gradient, float[] direction, int length);

    /** Takes the gradient into the moments and sets w = decay w - step p. */
    void step(int block, W weight, W gradient, float[] scratch, int length, float decay, float step);

    /** Takes the projected update into the moments, where the convention has it so. */
    default void overwrite(int block, float[] direction, int length) {}

    /** Whether {@link #overwrite} does anything. */
    default boolean overwrites() {
        return false;
    }
}
