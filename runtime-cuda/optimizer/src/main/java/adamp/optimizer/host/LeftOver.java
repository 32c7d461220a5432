package adamp.optimizer.host;

import adamp.optimizer.rule.AdamScalars;
import adamp.optimizer.rule.MomentumScalars;

/** The elements past the last whole vector, one by one: fewer than 16, or a whole short row. */
final class LeftOver {
    private LeftOver() {}

    /** Adds the products to lanes 0 and on of the three sums. */
    static void dots(Window w, Window g, int from, int to, float[] lanes) {
        for (int i = from, lane = 0; i < to; i++, lane++) {
            float x = w.get(i);
            float y = g.get(i);
            lanes[lane] += x * y;
            lanes[Lanes.COUNT + lane] += x * x;
            lanes[2 * Lanes.COUNT + lane] += y * y;
        }
    }

    /** Adds the products to lanes 0 and on, and folds. */
    static float dot(Window w, float[] p, int from, int to, float[] lanes) {
        for (int i = from, lane = 0; i < to; i++, lane++) {
            lanes[lane] += w.get(i) * p[i];
        }
        return Lanes.fold(lanes, 0);
    }

    static void adamMoments(Window g, float[] m, float[] v, int from, int to, AdamScalars scalars) {
        for (int i = from; i < to; i++) {
            float x = g.get(i);
            m[i] = scalars.beta1() * m[i] + scalars.gradientShare() * x;
            v[i] = scalars.beta2() * v[i] + scalars.squareShare() * x * x;
        }
    }

    static void adamDirection(Window g, float[] m, float[] v, float[] p, int from, int to, AdamScalars scalars) {
        for (int i = from; i < to; i++) {
            float numerator = scalars.nesterov() ? scalars.beta1() * m[i] + scalars.gradientShare() * g.get(i) : m[i];
            p[i] = numerator / ((float) Math.sqrt(v[i]) / scalars.rootCorrection() + scalars.eps());
        }
    }

    static void momentum(Window g, float[] b, int from, int to, MomentumScalars scalars) {
        for (int i = from; i < to; i++) {
            b[i] = scalars.momentum() * b[i] + scalars.gradientShare() * g.get(i);
        }
    }

    static void momentumDirection(Window g, float[] b, float[] p, int from, int to, MomentumScalars scalars) {
        for (int i = from; i < to; i++) {
            p[i] = scalars.nesterov() ? g.get(i) + scalars.momentum() * b[i] : b[i];
        }
    }

    static void apply(Window w, float[] p, int from, int to, float decay, float step) {
        for (int i = from; i < to; i++) {
            w.set(i, decay * w.get(i) - step * p[i]);
        }
    }
}
