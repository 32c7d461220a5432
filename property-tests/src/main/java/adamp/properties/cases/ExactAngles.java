package adamp.properties.cases;

import java.util.SplittableRandom;

/**
 * Angles to {@link ExactRows}, in formats of few digits: g is w times a power of two with pairs of neighbours turned by a
 * right angle, or not, so it has the norm of w but for that power, and the dot product is exact.
 */
final class ExactAngles implements Angles {
    private final SplittableRandom random;

    ExactAngles(SplittableRandom random) {
        this.random = random;
    }

    @Override
    public void orthogonal(double[] w, double[] g, int from, int to, double scale) {
        atCosine(w, g, from, to, 0, scale);
    }

    @Override
    public void parallel(double[] w, double[] g, int from, int to, double scale) {
        double c = sign() * ExactRows.powerOfTwo(scale);
        for (int i = from; i < to; i++) {
            g[i] = c * w[i];
        }
    }

    /** Pairs are left, or turned round, until their share of the squared norm comes to the cosine; the others cross. */
    @Override
    public void atCosine(double[] w, double[] g, int from, int to, double cosine, double scale) {
        double c = ExactRows.powerOfTwo(scale);
        double missing = 0;
        for (int i = from; i < to; i++) {
            missing += cosine * w[i] * w[i];
        }
        for (int i = from; i + 1 < to; i += 2) {
            double square = w[i] * w[i] + w[i + 1] * w[i + 1];
            if (Math.abs(missing) > square / 2) {
                double along = Math.signum(missing);
                g[i] = along * c * w[i];
                g[i + 1] = along * c * w[i + 1];
                missing -= along * square;
            } else {
                double turned = sign() * c;
                g[i] = turned * w[i + 1];
                g[i + 1] = -turned * w[i];
            }
        }
        if ((to - from) % 2 == 1) {
            g[to - 1] = 0;
        }
    }

    private int sign() {
        return random.nextBoolean() ? 1 : -1;
    }
}
