package adamp.optimizer.host;

/**
 * p = g: SGD without momentum.
 *
 * @param kernels the arithmetic
 */
record GradientDirection<W extends Window>(Kernels<W> kernels) implements Direction<W> {
    @Override
    public void advance(int block, W gradient, float[] direction, int length) {
        kernels.copy(gradient, direction, length);
    }

    @Override
    public void recall(int block, W gradient, float[] direction, int length) {
        kernels.copy(gradient, direction, length);
    }

    @Override
    public void overwrite(int block, float[] direction, int length) {}

    @Override
    public boolean overwrites() {
        return false;
    }
}
