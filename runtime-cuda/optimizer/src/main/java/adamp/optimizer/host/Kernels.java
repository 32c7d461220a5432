package adamp.optimizer.host;

/**
 * The arithmetic on one block. Every implementation gives the same bits: the operations are those written here, each
 * rounded to float32, in the order of {@link Lanes} where they sum. Elements of a window and of the arrays beside it
 * correspond by index.
 *
 * @param <W> the kind of window the implementation works on
 */
interface Kernels<W extends Window> {
    W newWindow();

    /** sums = (w.g, w.w, g.g) over elements {@code from} to {@code to}. */
    void dots(W weight, W gradient, int from, int to, float[] sums);

    /** w.p over elements {@code from} to {@code to}. */
    float dot(W weight, float[] direction, int from, int to);

    /** out = g + decay w. */
    void coupleDecay(W weight, W gradient, float decay, W out, int length);

    /** target = g. */
    void copy(W gradient, float[] target, int length);

    /** m = beta1 m + (1 - beta1) g, v = beta2 v + ((1 - beta2) g) g, and the direction of {@link #adamDirection}. */
    void adam(W gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars);

    /** p = m / d, or (beta1 m + (1 - beta1) g) / d with Nesterov, where d = sqrt(v) / sqrt(1 - beta2^t) + eps. */
    void adamDirection(W gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars);

    /** b = momentum b + (1 - dampening) g, and the direction of {@link #momentumDirection}. */
    void momentum(W gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars);

    /** p = b, or g + momentum b with Nesterov. */
    void momentumDirection(W gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars);

    /** p -= radial w over elements {@code from} to {@code to}. */
    void project(W weight, float[] direction, int from, int to, float radial);

    /** w = decay w - step p over elements {@code from} to {@code to}. */
    void apply(W weight, float[] direction, int from, int to, float decay, float step);

    /** w = decay w - step (p - radial w) over elements {@code from} to {@code to}. */
    void applyProjected(W weight, float[] direction, int from, int to, float decay, float step, float radial);
}
