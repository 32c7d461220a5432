package adamp.properties.mutant;

import java.util.SplittableRandom;

/**
 * One of the many ways in which the same expression is evaluated in float32: the order of a sum, fused or separate
 * multiply and add, a wider accumulator. {@link #plain} is the order of the loop; a shuffled one draws anew for each
 * expression.
 */
final class Evaluation {
    private final SplittableRandom random;

    private Evaluation(SplittableRandom random) {
        this.random = random;
    }

    static Evaluation plain() {
        return new Evaluation(null);
    }

    static Evaluation shuffled(long seed) {
        return new Evaluation(new SplittableRandom(seed));
    }

    boolean flip() {
        return random != null && random.nextBoolean();
    }

    /** a x + b y. */
    float blend(float a, float x, float b, float y) {
        if (flip()) {
            return flip() ? Math.fma(a, x, b * y) : Math.fma(b, y, a * x);
        }
        return a * x + b * y;
    }

    /** c + a x. */
    float addScaled(float c, float a, float x) {
        return flip() ? Math.fma(a, x, c) : c + a * x;
    }

    /** a x y. */
    float product(float a, float x, float y) {
        return flip() ? a * x * y : a * (x * y);
    }

    /** The dot product in float32: in the loop's order, in lanes, by halves in random places, permuted. */
    float dot(float[] a, float[] b, int from, int to) {
        if (random == null) {
            return sequential(a, b, from, to, false);
        }
        return switch (random.nextInt(5)) {
            case 0 -> sequential(a, b, from, to, flip());
            case 1 -> lanes(a, b, from, to, 1 << random.nextInt(6));
            case 2 -> tree(a, b, from, to);
            case 3 -> permuted(a, b, from, to);
            default -> (float) wide(a, b, from, to);
        };
    }

    /** The dot product in float64, where products of float32 are exact. */
    double wide(float[] a, float[] b, int from, int to) {
        double sum = 0;
        boolean backwards = flip();
        for (int k = 0; k < to - from; k++) {
            int i = backwards ? to - 1 - k : from + k;
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static float sequential(float[] a, float[] b, int from, int to, boolean fused) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum = fused ? Math.fma(a[i], b[i], sum) : sum + a[i] * b[i];
        }
        return sum;
    }

    private static float lanes(float[] a, float[] b, int from, int to, int count) {
        float[] lane = new float[count];
        for (int i = from; i < to; i++) {
            lane[(i - from) % count] += a[i] * b[i];
        }
        for (int half = count / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lane[i] += lane[i + half];
            }
        }
        return lane[0];
    }

    private float tree(float[] a, float[] b, int from, int to) {
        if (to - from <= 1) {
            return to > from ? a[from] * b[from] : 0;
        }
        int middle = from + 1 + random.nextInt(to - from - 1);
        if (to - from > 64) {
            middle = (from + to) >>> 1;
        }
        return tree(a, b, from, middle) + tree(a, b, middle, to);
    }

    private float permuted(float[] a, float[] b, int from, int to) {
        int[] order = new int[to - from];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = from + i;
        }
        float sum = 0;
        for (int i : order) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
