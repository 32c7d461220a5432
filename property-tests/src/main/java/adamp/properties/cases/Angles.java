package adamp.properties.cases;

import java.util.SplittableRandom;

/** Builds gradients that stand at a wanted angle to a weight. */
final class Angles {
    private final Draw draw;
    private final SplittableRandom random;

    Angles(SplittableRandom random) {
        this.random = random;
        this.draw = new Draw(random);
    }

    /**
     * Fills a row of g so that it is orthogonal to w up to rounding: neighbours (a, b) of w get c (b, -a). A last element
     * without a neighbour gets 0.
     */
    void orthogonal(double[] w, double[] g, int from, int to, double scale) {
        for (int i = from; i + 1 < to; i += 2) {
            double c = draw.normal() * scale;
            g[i] = (float) (c * w[i + 1]);
            g[i + 1] = (float) (-c * w[i]);
        }
        if ((to - from) % 2 == 1) {
            g[to - 1] = 0;
        }
    }

    /** Fills a row of g with a multiple of w. */
    void parallel(double[] w, double[] g, int from, int to, double scale) {
        double c = (random.nextBoolean() ? 1 : -1) * scale;
        for (int i = from; i < to; i++) {
            g[i] = (float) (c * w[i]);
        }
    }

    /** Fills a row of g at a given cosine to w: an orthogonal part of the norm of w plus a radial one. */
    void atCosine(double[] w, double[] g, int from, int to, double cosine, double scale) {
        orthogonal(w, g, from, to, 1);
        double norm = norm(w, from, to);
        double across = norm(g, from, to);
        double radial = cosine / Math.sqrt(1 - cosine * cosine);
        for (int i = from; i < to; i++) {
            g[i] = (float) (scale * (g[i] * norm / across + radial * w[i]));
        }
    }

    private static double norm(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) x[i] * x[i];
        }
        return Math.sqrt(sum);
    }
}
