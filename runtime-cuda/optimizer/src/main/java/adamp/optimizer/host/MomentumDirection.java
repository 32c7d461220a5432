package adamp.optimizer.host;

import adamp.optimizer.rule.MomentumScalars;
import java.util.List;

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
        Kernels<W> kernels,
        List<float[]> buffer,
        MomentumScalars scalars,
        boolean startsWithGradient,
        boolean overwrites)
        implements Direction<W> {
    @Override
    public float advance(int block, W weight, W gradient, float[] direction, int from, int to) {
        if (!startsWithGradient) {
            return kernels.momentum(weight, gradient, buffer.get(block), direction, from, to, scalars);
        }
        kernels.copy(gradient, buffer.get(block), from, to);
        kernels.momentumDirection(gradient, buffer.get(block), direction, from, to, scalars);
        return kernels.dot(weight, direction, from, to);
    }

    @Override
    public void recall(int block, W gradient, float[] direction, int length) {
        kernels.momentumDirection(gradient, buffer.get(block), direction, 0, length, scalars);
    }

    @Override
    public void step(int block, W weight, W gradient, float[] scratch, int length, float decay, float step) {
        if (startsWithGradient) {
            advance(block, weight, gradient, scratch, 0, length);
            kernels.apply(weight, scratch, 0, length, decay, step);
        } else {
            kernels.momentumStep(weight, gradient, buffer.get(block), length, scalars, decay, step);
        }
    }

    @Override
    public void overwrite(int block, float[] direction, int length) {
        if (overwrites) {
            System.arraycopy(direction, 0, buffer.get(block), 0, length);
        }
    }
}
