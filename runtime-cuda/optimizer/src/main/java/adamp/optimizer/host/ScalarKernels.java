package adamp.optimizer.host;

import adamp.optimizer.rule.AdamScalars;
import adamp.optimizer.rule.MomentumScalars;

/** Plain loops, short enough and with one index for all arrays, so that C2 makes vectors of them. */
final class ScalarKernels implements Kernels<ArrayWindow> {
    @Override
    public ArrayWindow newWindow() {
        return new ArrayWindow();
    }

    @Override
    public void dots(ArrayWindow weight, ArrayWindow gradient, int from, int to, float[] sums) {
        float[] w = weight.values;
        float[] g = gradient.values;
        sums[0] = LaneSum.of(w, g, from, to, weight.running);
        sums[1] = LaneSum.of(w, w, from, to, weight.running);
        sums[2] = LaneSum.of(g, g, from, to, weight.running);
    }

    @Override
    public float dot(ArrayWindow weight, float[] direction, int from, int to) {
        return LaneSum.of(weight.values, direction, from, to, weight.running);
    }

    @Override
    public void coupleDecay(ArrayWindow weight, ArrayWindow gradient, float decay, ArrayWindow out, int length) {
        float[] w = weight.values;
        float[] g = gradient.values;
        float[] o = out.values;
        for (int i = 0; i < length; i++) {
            o[i] = g[i] + decay * w[i];
        }
    }

    @Override
    public void copy(ArrayWindow gradient, float[] target, int from, int to) {
        System.arraycopy(gradient.values, from, target, from, to - from);
    }

    @Override
    public float adam(
            ArrayWindow weight,
            ArrayWindow gradient,
            float[] m,
            float[] v,
            float[] direction,
            int from,
            int to,
            AdamScalars scalars) {
        moments(gradient.values, m, v, from, to, scalars);
        direction(gradient.values, m, v, direction, from, to, scalars);
        return dot(weight, direction, from, to);
    }

    @Override
    public void adamDirection(
            ArrayWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        direction(gradient.values, m, v, direction, 0, length, scalars);
    }

    @Override
    public void adamStep(
            ArrayWindow weight,
            ArrayWindow gradient,
            float[] m,
            float[] v,
            int length,
            AdamScalars scalars,
            float decay,
            float step) {
        float[] direction = weight.running;
        moments(gradient.values, m, v, 0, length, scalars);
        direction(gradient.values, m, v, direction, 0, length, scalars);
        apply(weight, direction, 0, length, decay, step);
    }

    private static void moments(float[] g, float[] m, float[] v, int from, int to, AdamScalars scalars) {
        float beta1 = scalars.beta1();
        float gradientShare = scalars.gradientShare();
        float beta2 = scalars.beta2();
        float squareShare = scalars.squareShare();
        for (int i = from; i < to; i++) {
            m[i] = beta1 * m[i] + gradientShare * g[i];
            v[i] = beta2 * v[i] + squareShare * g[i] * g[i];
        }
    }

    private static void direction(
            float[] g, float[] m, float[] v, float[] direction, int from, int to, AdamScalars scalars) {
        if (scalars.nesterov()) {
            lookAhead(g, m, v, direction, from, to, scalars);
            return;
        }
        float rootCorrection = scalars.rootCorrection();
        float eps = scalars.eps();
        for (int i = from; i < to; i++) {
            direction[i] = m[i] / ((float) Math.sqrt(v[i]) / rootCorrection + eps);
        }
    }

    private static void lookAhead(
            float[] g, float[] m, float[] v, float[] direction, int from, int to, AdamScalars scalars) {
        float beta1 = scalars.beta1();
        float gradientShare = scalars.gradientShare();
        float rootCorrection = scalars.rootCorrection();
        float eps = scalars.eps();
        for (int i = from; i < to; i++) {
            direction[i] = (beta1 * m[i] + gradientShare * g[i]) / ((float) Math.sqrt(v[i]) / rootCorrection + eps);
        }
    }

    @Override
    public float momentum(
            ArrayWindow weight,
            ArrayWindow gradient,
            float[] buffer,
            float[] direction,
            int from,
            int to,
            MomentumScalars scalars) {
        accumulate(gradient.values, buffer, from, to, scalars);
        momentumDirection(gradient, buffer, direction, from, to, scalars);
        return dot(weight, direction, from, to);
    }

    private static void accumulate(float[] g, float[] buffer, int from, int to, MomentumScalars scalars) {
        float momentum = scalars.momentum();
        float gradientShare = scalars.gradientShare();
        for (int i = from; i < to; i++) {
            buffer[i] = momentum * buffer[i] + gradientShare * g[i];
        }
    }

    @Override
    public void momentumDirection(
            ArrayWindow gradient, float[] buffer, float[] direction, int from, int to, MomentumScalars scalars) {
        if (!scalars.nesterov()) {
            System.arraycopy(buffer, from, direction, from, to - from);
            return;
        }
        float[] g = gradient.values;
        float momentum = scalars.momentum();
        for (int i = from; i < to; i++) {
            direction[i] = g[i] + momentum * buffer[i];
        }
    }

    @Override
    public void momentumStep(
            ArrayWindow weight,
            ArrayWindow gradient,
            float[] buffer,
            int length,
            MomentumScalars scalars,
            float decay,
            float step) {
        accumulate(gradient.values, buffer, 0, length, scalars);
        if (scalars.nesterov()) {
            momentumDirection(gradient, buffer, weight.running, 0, length, scalars);
            apply(weight, weight.running, 0, length, decay, step);
        } else {
            apply(weight, buffer, 0, length, decay, step);
        }
    }

    @Override
    public void project(ArrayWindow weight, float[] direction, int from, int to, float radial) {
        float[] w = weight.values;
        for (int i = from; i < to; i++) {
            direction[i] -= radial * w[i];
        }
    }

    @Override
    public void apply(ArrayWindow weight, float[] direction, int from, int to, float decay, float step) {
        float[] w = weight.values;
        for (int i = from; i < to; i++) {
            w[i] = decay * w[i] - step * direction[i];
        }
    }

    @Override
    public void applyProjected(
            ArrayWindow weight, float[] direction, int from, int to, float decay, float step, float radial) {
        float[] w = weight.values;
        for (int i = from; i < to; i++) {
            w[i] = decay * w[i] - step * (direction[i] - radial * w[i]);
        }
    }
}
