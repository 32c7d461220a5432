package adamp.optimizer.host;

/**
 * p = b, or g + momentum b with Nesterov.
 *
 * @param kernels the arithmetic
 * @param buffer the momentum buffer by block
 * @param scalars of this step
 * @param startsWithGradient whether this step sets b = g
 * @param overwrites whether the projected p replaces b
 */
record MomentumDirection<W extends Window>(
        Kernels<W> kernels, float[][] buffer, MomentumScalars scalars, boolean startsWithGradient, boolean overwrites)
        implements Direction<W> {
    @Override
    public void advance(int block, W gradient, float[] direction, int length) {
        if (startsWithGradient) {
            kernels.copy(gradient, buffer[block], length);
            recall(block, gradient, direction, length);
        } else {
            kernels.momentum(gradient, buffer[block], direction, length, scalars);
        }
    }

    @Override
    public void recall(int block, W gradient, float[] direction, int length) {
        kernels.momentumDirection(gradient, buffer[block], direction, length, scalars);
    }

    @Override
    public void overwrite(int block, float[] direction, int length) {
        if (overwrites) {
            System.arraycopy(direction, 0, buffer[block], 0, length);
        }
    }
}
