package adamp.properties.bound;

import java.util.function.IntToDoubleFunction;

/**
 * Dot products and squared norms of rows under a {@link Summation} (BOUNDS.md, section 3).
 *
 * <pre>
 * |computed - sum a_i b_i| &lt;= gamma_h sum |a_i b_i| + sum min(|a_i b_i|, underflow)
 * </pre>
 */
final class RowSums {
    private final Summation summation;
    private final ExactSum exactSum;

    RowSums(Summation summation) {
        this.summation = summation;
        this.exactSum = new ExactSum(summation);
    }

    /** The dot product of two given rows; its error is 0 where every order gives the exact sum. */
    Enclosure dot(double[] a, double[] b, int from, int to) {
        double exact = PairwiseSum.of(from, to, i -> (double) a[i] * b[i]);
        if (exactSum.ofProducts(a, b, from, to)) {
            return Enclosure.exact(exact);
        }
        double magnitude = PairwiseSum.of(from, to, i -> Math.abs((double) a[i] * b[i]));
        double underflow = PairwiseSum.of(from, to, i -> summation.underflow(Math.abs(a[i] * b[i])));
        return enclose(exact, flushed(a, b, from, to), magnitude, underflow, to - from);
    }

    /** What is lost where operands below the normal numbers may be taken for zeros. */
    private double flushed(double[] a, double[] b, int from, int to) {
        double least = summation.accumulator().smallestNormal();
        return summation.accumulator().flushes()
                ? PairwiseSum.of(
                        from, to, i -> Math.min(Math.abs(a[i]), Math.abs(b[i])) < least ? Math.abs(a[i] * b[i]) : 0)
                : 0;
    }

    /** The dot product of a given row with one that carries errors of its own. */
    Enclosure dot(Enclosures a, Enclosures b, int from, int to) {
        double exact = PairwiseSum.of(from, to, i -> a.value[i] * b.value[i]);
        double carried = PairwiseSum.of(
                from,
                to,
                i -> Math.abs(a.value[i]) * b.error[i] + Math.abs(b.value[i]) * a.error[i] + a.error[i] * b.error[i]);
        IntToDoubleFunction computed = i -> (Math.abs(a.value[i]) + a.error[i]) * (Math.abs(b.value[i]) + b.error[i]);
        double magnitude = PairwiseSum.of(from, to, computed);
        double underflow = PairwiseSum.of(from, to, i -> summation.underflow(computed.applyAsDouble(i)));
        return magnitude == 0 ? Enclosure.exact(0) : enclose(exact, carried, magnitude, underflow, to - from);
    }

    private Enclosure enclose(double exact, double carried, double magnitude, double underflow, int length) {
        double gamma = summation.gamma(length);
        double rounding = gamma * magnitude + (1 + gamma) * underflow;
        return new Enclosure(exact, carried + rounding + PairwiseSum.error(length) * magnitude);
    }
}
