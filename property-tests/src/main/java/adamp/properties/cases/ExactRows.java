package adamp.properties.cases;

import java.util.SplittableRandom;

/**
 * Rows for formats of few digits: small integers whose squares sum to a power of four. So the norm is a power of two,
 * each element divided by it keeps its digits, and the products of two such rows and the partial sums of these are exact
 * in any order: the cosine of eq. 11 is known although the format has eight digits.
 */
final class ExactRows {
    private static final int LARGEST = 3;
    private static final double MEAN_SQUARE = 4;
    private static final int LAST = 4;

    private final SplittableRandom random;

    ExactRows(SplittableRandom random) {
        this.random = random;
    }

    /** Rows of equal norms, each near {@code scale} times the root of its length, which a power of two makes exact. */
    double[] rows(int count, int length, double scale) {
        double[] values = new double[count * length];
        double unit = powerOfTwo(scale / 2);
        for (int row = 0; row < count; row++) {
            int[] integers = row(length);
            for (int i = 0; i < length; i++) {
                values[row * length + i] = integers[i] * unit;
            }
        }
        return values;
    }

    /** The power of two at or below a positive number. */
    static double powerOfTwo(double x) {
        return Math.scalb(1.0, Math.getExponent(x));
    }

    /** An odd row ends in a 0, so that the rest goes in pairs. */
    private int[] row(int length) {
        int[] row = new int[length];
        int paired = length == 1 ? 1 : length - length % 2;
        int filled = Math.max(0, paired - LAST);
        int squares = powerOfFour(Math.max(1, paired < LAST ? 1 : (int) MEAN_SQUARE * (filled + 1)));
        for (int i = 0; i < filled; i++) {
            int x = random.nextInt(2 * LARGEST + 1) - LARGEST;
            row[i] = x * x <= squares ? x : 0;
            squares -= row[i] * row[i];
        }
        int[] last = fourSquares(squares, paired - filled);
        for (int i = filled; i < paired; i++) {
            row[i] = random.nextBoolean() ? last[i - filled] : -last[i - filled];
        }
        shuffle(row, paired);
        return row;
    }

    /** The power of four at or below a number from 1 on. */
    private static int powerOfFour(int most) {
        int exponent = 31 - Integer.numberOfLeadingZeros(most);
        return 1 << (exponent - exponent % 2);
    }

    /** Lagrange: every number is a sum of four squares; of fewer where it is 1. The most even ones first. */
    private static int[] fourSquares(int sum, int count) {
        if (count < LAST) {
            int[] one = new int[count];
            one[0] = 1;
            return one;
        }
        for (int a = (int) Math.ceil(Math.sqrt(sum / 4.0)); ; a++) {
            int afterA = sum - a * a;
            for (int b = Math.min(a, root(afterA)); b * b * 3 >= afterA && b >= 0; b--) {
                int afterB = afterA - b * b;
                for (int c = Math.min(b, root(afterB)); c * c * 2 >= afterB && c >= 0; c--) {
                    int d = root(afterB - c * c);
                    if (c * c + d * d == afterB) {
                        return new int[] {a, b, c, d};
                    }
                }
            }
        }
    }

    private static int root(int x) {
        return x < 0 ? -1 : (int) Math.sqrt(x);
    }

    private void shuffle(int[] values, int count) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
