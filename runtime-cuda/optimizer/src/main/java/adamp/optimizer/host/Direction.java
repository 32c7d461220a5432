package adamp.optimizer.host;

/**
 * How an algorithm makes an update p from a gradient and what it remembers, block by block, for one tensor in one step.
 *
 * @param <W> the kind of window
 */
interface Direction<W extends Window> {
    /** Takes the gradient into the moments and writes p. */
    void advance(int block, W gradient, float[] direction, int length);

    /** Writes the p of this step again, from the moments. */
    void recall(int block, W gradient, float[] direction, int length);

    /** Takes the projected update into the moments, where the convention has it so. */
    void overwrite(int block, float[] direction, int length);

    /** Whether {@link #overwrite} does anything. */
    boolean overwrites();
}
