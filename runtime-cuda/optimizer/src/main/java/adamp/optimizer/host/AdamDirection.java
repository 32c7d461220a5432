package adamp.optimizer.host;

/**
 * p = m / (sqrt(v) / sqrt(1 - beta2^t) + eps), or with Nesterov's look-ahead in the place of m.
 *
 * @param kernels the arithmetic
 * @param m first moment by block
 * @param v second moment by block
 * @param scalars of this step
 */
record AdamDirection<W extends Window>(Kernels<W> kernels, float[][] m, float[][] v, AdamScalars scalars)
        implements Direction<W> {
    @Override
    public void advance(int block, W gradient, float[] direction, int length) {
        kernels.adam(gradient, m[block], v[block], direction, length, scalars);
    }

    @Override
    public void recall(int block, W gradient, float[] direction, int length) {
        kernels.adamDirection(gradient, m[block], v[block], direction, length, scalars);
    }

    @Override
    public void overwrite(int block, float[] direction, int length) {}

    @Override
    public boolean overwrites() {
        return false;
    }
}
