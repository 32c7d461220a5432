package adamp.optimizer.host;

/** Plain loops. Sixteen local sums stand for the lanes; the loops without a sum are left to C2 to vectorize. */
final class ScalarKernels implements Kernels<ArrayWindow> {
    @Override
    public ArrayWindow newWindow() {
        return new ArrayWindow();
    }

    @Override
    public void dots(ArrayWindow weight, ArrayWindow gradient, int from, int to, float[] sums) {
        sums[0] = LaneSum.of(weight.values, gradient.values, from, to);
        sums[1] = LaneSum.of(weight.values, weight.values, from, to);
        sums[2] = LaneSum.of(gradient.values, gradient.values, from, to);
    }

    @Override
    public float dot(ArrayWindow weight, float[] direction, int from, int to) {
        return LaneSum.of(weight.values, direction, from, to);
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
    public void copy(ArrayWindow gradient, float[] target, int length) {
        System.arraycopy(gradient.values, 0, target, 0, length);
    }

    @Override
    public void adam(ArrayWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        float[] g = gradient.values;
        float beta1 = scalars.beta1();
        float gradientShare = scalars.gradientShare();
        float beta2 = scalars.beta2();
        float squareShare = scalars.squareShare();
        for (int i = 0; i < length; i++) {
            m[i] = beta1 * m[i] + gradientShare * g[i];
            v[i] = beta2 * v[i] + squareShare * g[i] * g[i];
        }
        adamDirection(gradient, m, v, direction, length, scalars);
    }

    @Override
    public void adamDirection(
            ArrayWindow gradient, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        if (scalars.nesterov()) {
            lookAhead(gradient.values, m, v, direction, length, scalars);
            return;
        }
        float rootCorrection = scalars.rootCorrection();
        float eps = scalars.eps();
        for (int i = 0; i < length; i++) {
            direction[i] = m[i] / ((float) Math.sqrt(v[i]) / rootCorrection + eps);
        }
    }

    private static void lookAhead(float[] g, float[] m, float[] v, float[] direction, int length, AdamScalars scalars) {
        float beta1 = scalars.beta1();
        float gradientShare = scalars.gradientShare();
        float rootCorrection = scalars.rootCorrection();
        float eps = scalars.eps();
        for (int i = 0; i < length; i++) {
            direction[i] = (beta1 * m[i] + gradientShare * g[i]) / ((float) Math.sqrt(v[i]) / rootCorrection + eps);
        }
    }

    @Override
    public void momentum(ArrayWindow gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars) {
        float[] g = gradient.values;
        float momentum = scalars.momentum();
        float gradientShare = scalars.gradientShare();
        for (int i = 0; i < length; i++) {
            buffer[i] = momentum * buffer[i] + gradientShare * g[i];
        }
        momentumDirection(gradient, buffer, direction, length, scalars);
    }

    @Override
    public void momentumDirection(
            ArrayWindow gradient, float[] buffer, float[] direction, int length, MomentumScalars scalars) {
        if (!scalars.nesterov()) {
            System.arraycopy(buffer, 0, direction, 0, length);
            return;
        }
        float[] g = gradient.values;
        float momentum = scalars.momentum();
        for (int i = 0; i < length; i++) {
            direction[i] = g[i] + momentum * buffer[i];
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
