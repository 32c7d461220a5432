package adamp.properties.precision;

import adamp.properties.rule.NumberFormat;
import java.util.SplittableRandom;

/**
 * One of the many ways in which the same expression is evaluated in a format: the order of a sum, fused or separate multiply
 * and add, in half formats operation by operation or in float32 and rounded at the end. Drawn anew for each expression.
 */
class FormatArithmetic {
    private static final int SMALL = 64;

    final NumberFormat format;
    private final SplittableRandom random;
    /** What the operations of the expression at hand are rounded to. */
    private NumberFormat inside;

    FormatArithmetic(NumberFormat format, SplittableRandom random) {
        this.format = format;
        this.random = random;
        this.inside = format;
    }

    boolean flip() {
        return random.nextBoolean();
    }

    /** Rounded to the format, as a result that is kept. */
    double round(double x) {
        return format.nearest(x);
    }

    /** A new expression: in half formats its operations may all be in float32. */
    void begin() {
        inside = format.isHalf() && flip() ? NumberFormat.FLOAT32 : format;
    }

    /** An operation inside an expression. Those of binary64 are rounded already, those of narrower formats innocuously twice. */
    private double in(double x) {
        return inside.nearest(x);
    }

    double times(double a, double b) {
        return in(a * b);
    }

    double plus(double a, double b) {
        return in(a + b);
    }

    double over(double a, double b) {
        return in(a / b);
    }

    double root(double a) {
        return in(Math.sqrt(a));
    }

    private double fused(double a, double b, double c) {
        return inside == NumberFormat.FLOAT32
                ? Math.fma((float) a, (float) b, (float) c)
                : inside.nearest(Math.fma(a, b, c));
    }

    /** a x + b y. */
    double blend(double a, double x, double b, double y) {
        if (flip()) {
            return flip() ? fused(a, x, times(b, y)) : fused(b, y, times(a, x));
        }
        return plus(times(a, x), times(b, y));
    }

    /** c + a x. */
    double addScaled(double c, double a, double x) {
        return flip() ? fused(a, x, c) : plus(c, times(a, x));
    }

    /** a x x. */
    double scaledSquare(double a, double x) {
        return flip() ? times(times(a, x), x) : times(a, times(x, x));
    }

    /** a p / d. */
    double scaledQuotient(double a, double p, double d) {
        return flip() ? times(a, over(p, d)) : over(times(a, p), d);
    }

    /**
     * A dot product as a port of such tensors may have it: in half formats the products are rounded to it or not, the sum is
     * in float32 or wider, in any order; perhaps rounded to the format at the end.
     */
    double dot(double[] a, double[] b, int from, int to) {
        boolean roundsProducts = format.isHalf() && flip();
        NumberFormat sums = format == NumberFormat.FLOAT64 || flip() ? NumberFormat.FLOAT64 : NumberFormat.FLOAT32;
        double[] terms = new double[to - from];
        for (int i = 0; i < terms.length; i++) {
            double product = a[from + i] * b[from + i];
            terms[i] = sums.nearest(roundsProducts ? format.nearest(product) : product);
        }
        double sum =
                switch (random.nextInt(3)) {
                    case 0 -> inLanes(terms, 1 << random.nextInt(6), sums);
                    case 1 -> tree(terms, 0, terms.length, sums);
                    default -> inLanes(shuffled(terms), 1, sums);
                };
        double held = format.nearest(sum); // only float16 has so small a range that its sums may be held in another
        boolean holds = !format.isHalf() || (format == NumberFormat.BFLOAT16 && Double.isInfinite(held));
        return holds || flip() ? held : sum;
    }

    private static double inLanes(double[] terms, int count, NumberFormat sums) {
        double[] lane = new double[count];
        for (int i = 0; i < terms.length; i++) {
            lane[i % count] = sums.nearest(lane[i % count] + terms[i]);
        }
        for (int half = count / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lane[i] = sums.nearest(lane[i] + lane[i + half]);
            }
        }
        return lane[0];
    }

    private double tree(double[] terms, int from, int to, NumberFormat sums) {
        if (to - from <= 1) {
            return to > from ? terms[from] : 0;
        }
        int middle = to - from > SMALL ? (from + to) >>> 1 : from + 1 + random.nextInt(to - from - 1);
        return sums.nearest(tree(terms, from, middle, sums) + tree(terms, middle, to, sums));
    }

    private double[] shuffled(double[] terms) {
        double[] order = terms.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
