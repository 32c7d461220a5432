package adamp.properties.cases;

import java.util.SplittableRandom;

/** Angles in formats whose rounding is far below the threshold. */
final class RoundedAngles implements Angles {
    private final Draw draw;
    private final SplittableRandom random;

    RoundedAngles(Draw draw, SplittableRandom random) {
        this.draw = draw;
        this.random = random;
    }

    /** Neighbours (a, b) of w get c (b, -a). A last element without a neighbour gets 0. */
    @Override
    public void orthogonal(double[] w, double[] g, int from, int to, double scale) {
        for (int i = from; i + 1 < to; i += 2) {
            double c = draw.normal() * scale;
            g[i] = draw.rounded(c * w[i + 1]);
            g[i + 1] = draw.rounded(-c * w[i]);
        }
        if ((to - from) % 2 == 1) {
            g[to - 1] = 0;
        }
    }

    @Override
    public void parallel(double[] w, double[] g, int from, int to, double scale) {
        double c = (random.nextBoolean() ? 1 : -1) * scale;
        for (int i = from; i < to; i++) {
            g[i] = draw.rounded(c * w[i]);
        }
    }

    /** An orthogonal part of the norm of w plus a radial one. */
    @Override
    public void atCosine(double[] w, double[] g, int from, int to, double cosine, double scale) {
        orthogonal(w, g, from, to, 1);
        double norm = norm(w, from, to);
        double across = norm(g, from, to);
        double radial = cosine / Math.sqrt(1 - cosine * cosine);
        for (int i = from; i < to; i++) {
            g[i] = draw.rounded(scale * (g[i] * norm / across + radial * w[i]));
        }
    }

    private static double norm(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i] * x[i];
        }
        return Math.sqrt(sum);
    }
}
