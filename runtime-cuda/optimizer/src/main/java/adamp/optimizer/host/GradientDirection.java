package adamp.optimizer.host;

/**
 * p = g: SGD without momentum.
 *
 * @param kernels the arithmetic
 */
record GradientDirection<W extends Window>(Kernels<W> kernels) implements Direction<W> {
    @Override
    public float advance(int block, W weight, W gradient, float[] direction, int from, int to) {
        kernels.copy(gradient, direction, from, to);
        return kernels.dot(weight, direction, from, to);
    }

    @Override
    public void recall(int block, W gradient, float[] direction, int length) {
        kernels.copy(gradient, direction, 0, length);
    }

    @Override
    public void step(int block, W weight, W gradient, float[] scratch, int length, float decay, float step) {
        kernels.copy(gradient, scratch, 0, length);
        kernels.apply(weight, scratch, 0, length, decay, step);
    }
}
