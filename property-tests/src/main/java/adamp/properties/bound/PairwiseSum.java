package adamp.properties.bound;

import java.util.function.IntToDoubleFunction;

/** Sums in binary64 by halves: an error of at most (log2 n + 1) 2^-53 times the sum of magnitudes. */
final class PairwiseSum {
    private static final int LEAF = 8;

    private PairwiseSum() {}

    static double of(int from, int to, IntToDoubleFunction term) {
        if (to - from <= LEAF) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += term.applyAsDouble(i);
            }
            return sum;
        }
        int middle = (from + to) >>> 1;
        return of(from, middle, term) + of(middle, to, term);
    }

    /** The relative error, to the sum of magnitudes, of a sum of n terms. */
    static double error(int n) {
        return (LEAF + 32 - Integer.numberOfLeadingZeros(Math.max(1, n))) * 0x1p-53;
    }
}
