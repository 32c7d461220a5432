package adamp.optimizer.host;

import adamp.optimizer.rule.AdamScalars;
import adamp.optimizer.rule.MomentumScalars;

/**
 * The arithmetic on one block. Every implementation gives the same bits: the operations are those written here, each
 * rounded to float32, in the order of {@link Lanes} where they sum. Elements of a window and of the arrays beside it
 * correspond by index; {@code from} and {@code to} bound the elements worked on.
 *
 * @param <W> the kind of window the implementation works on
 */
interface Kernels<W extends Window> {
    W newWindow();

    /** sums = (w.g, w.w, g.g). */
    void dots(W weight, W gradient, int from, int to, float[] sums);

    /** w.p. */
    float dot(W weight, float[] direction, int from, int to);

    /** out = g + decay w. */
    void coupleDecay(W weight, W gradient, float decay, W out, int length);

    /** target = g. */
    void copy(W gradient, float[] target, int from, int to);

    /**
     * m = beta1 m + (1 - beta1) g, v = beta2 v + ((1 - beta2) g) g, and the direction of {@link #adamDirection}.
     *
     * @return w.p
     */
    float adam(W weight, W gradient, float[] m, float[] v, float[] direction, int from, int to, AdamScalars scalars);

    /** p = m / d, or (beta1 m + (1 - beta1) g) / d with Nesterov, where d = sqrt(v) / sqrt(1 - beta2^t) + eps. */
    void adamDirection(W gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars);

    /** The moments and direction of {@link #adam}, and w = decay w - step p at once. */
    void adamStep(W weight, W gradient, float[] m, float[] v, int length, AdamScalars scalars, float decay, float step);

    /**
     * b = momentum b + (1 - dampening) g, and the direction of {@link #momentumDirection}.
     *
     * @return w.p
     */
    float momentum(W weight, W gradient, float[] buffer, float[] direction, int from, int to, MomentumScalars scalars);

    /** p = b, or g + momentum b with Nesterov. */
    void momentumDirection(W gradient, float[] buffer, float[] direction, int from, int to, MomentumScalars scalars);

    /** The buffer and direction of {@link #momentum}, and w = decay w - step p at once. */
    void momentumStep(
            W weight, W gradient, float[] buffer, int length, MomentumScalars scalars, float decay, float step);

    /** p -= radial w. */
    void project(W weight, float[] direction, int from, int to, float radial);

    /** w = decay w - step p. */
    void apply(W weight, float[] direction, int from, int to, float decay, float step);

    /** w = decay w - step (p - radial w). */
    void applyProjected(W weight, float[] direction, int from, int to, float decay, float step, float radial);
}
