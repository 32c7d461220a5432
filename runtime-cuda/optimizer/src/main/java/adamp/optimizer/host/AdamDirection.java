package adamp.optimizer.host;

import adamp.optimizer.rule.AdamScalars;
import java.util.List;

/**
 * p = m / (sqrt(v) / sqrt(1 - beta2^t) + eps), or with Nesterov's look-ahead in the place of m.
 *
 * @param kernels the arithmetic
 * @param m first moment by block
 * @param v second moment by block
 * @param scalars of this step
 */
record AdamDirection<W extends Window>(Kernels<W> kernels, List<float[]> m, List<float[]> v, AdamScalars scalars)
        implements Direction<W> {
    @Override
    public float advance(int block, W weight, W gradient, float[] direction, int from, int to) {
        return kernels.adam(weight, gradient, m.get(block), v.get(block), direction, from, to, scalars);
    }

    @Override
    public void recall(int block, W gradient, float[] direction, int length) {
        kernels.adamDirection(gradient, m.get(block), v.get(block), direction, length, scalars);
    }

    @Override
    public void step(int block, W weight, W gradient, float[] scratch, int length, float decay, float step) {
        kernels.adamStep(weight, gradient, m.get(block), v.get(block), length, scalars, decay, step);
    }
}
