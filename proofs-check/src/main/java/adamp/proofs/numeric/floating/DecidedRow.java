package adamp.proofs.numeric.floating;

import static adamp.spec.field.ExactScalars.EXACT;

import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A row of weights and gradients, and the threshold of eq. 11 about its cosine. Roots are compared by their squares.
 *
 * @param row the pairs (w_i, g_i), w and g other than 0, products that are multiples of the smallest number
 * @param theta the threshold, positive
 * @param rho the relative error of all that follows the sums
 */
public record DecidedRow(RowSum row, BigFraction theta, BigFraction rho) {
    private static final int LONGEST = 24;

    /** r, the largest rho. */
    private static final BigFraction LARGEST_RHO = EXACT.of(0x1p-20);

    /** Rows of binary32 about 1, and thresholds within some rounding errors of their cosines. */
    public static final class NearItsThreshold implements ArbitrarySupplier<DecidedRow> {
        @Override
        public Arbitrary<DecidedRow> get() {
            return Combinators.combine(
                            Spread.NEAR_ONE.row(JavaFloat.JAVA_FLOAT.format(), LONGEST),
                            Arbitraries.integers().between(-60, 60),
                            Arbitraries.integers().between(-4, 4))
                    .as(NearItsThreshold::of)
                    .filter(decided -> decided.theta.compareTo(BigFraction.ZERO) > 0);
        }

        private static DecidedRow of(List<Pair> row, int away, int rho) {
            RowSum sum = new RowSum(JavaFloat.JAVA_FLOAT, row);
            double cosine = Math.sqrt(cosineSquared(sum).doubleValue());
            double theta = cosine + away * Math.ulp((float) cosine) / 4 + away * 0x1p-23;
            return new DecidedRow(
                    sum, EXACT.of(theta), LARGEST_RHO.multiply(rho).divide(4));
        }
    }

    /** Whether eq. 11 projects: cos &lt; theta. */
    public boolean verdict() {
        return cosineSquared(row).compareTo(theta.multiply(theta)) < 0;
    }

    /** Whether a program does, in an order of its own: |w.g| (1 + rho) &lt; theta |w||g|. */
    public boolean computedVerdict(FloatOrder order) {
        BigFraction factor = rho.add(1);
        return computedCosineSquared(row, order)
                        .multiply(factor)
                        .multiply(factor)
                        .compareTo(theta.multiply(theta))
                < 0;
    }

    /** Whether the cosine is far enough from the threshold for sums of so many roundings. */
    public boolean isClear(int depth) {
        BigFraction c = ErrorBound.of(JavaFloat.JAVA_FLOAT.format()).grown(depth);
        BigFraction below = theta.multiply(BigFraction.ONE.subtract(c))
                .divide(LARGEST_RHO.add(1))
                .subtract(c);
        BigFraction above = theta.multiply(c.add(1))
                .divide(BigFraction.ONE.subtract(LARGEST_RHO))
                .add(c);
        BigFraction squared = cosineSquared(row);
        return (below.compareTo(BigFraction.ZERO) > 0 && squared.compareTo(below.multiply(below)) < 0)
                || squared.compareTo(above.multiply(above)) >= 0;
    }

    /** The square of what a program's three sums give for the cosine. */
    public static BigFraction computedCosineSquared(RowSum row, FloatOrder order) {
        BigFraction dot = computed(row, order);
        BigFraction norms = computed(weights(row), order).multiply(computed(gradients(row), order));
        return dot.multiply(dot).divide(norms);
    }

    private static BigFraction computed(RowSum row, FloatOrder order) {
        return EXACT.of(row.in(order).result());
    }

    /** The square of the cosine. */
    public static BigFraction cosineSquared(RowSum row) {
        BigFraction dot = row.exact();
        return dot.multiply(dot)
                .divide(weights(row).exact().multiply(gradients(row).exact()));
    }

    private static RowSum weights(RowSum row) {
        return squares(row, Pair::x);
    }

    private static RowSum gradients(RowSum row) {
        return squares(row, Pair::y);
    }

    private static RowSum squares(RowSum row, ToDoubleFunction<Pair> side) {
        return new RowSum(
                row.arithmetic(),
                row.row().stream()
                        .map(pair -> new Pair(side.applyAsDouble(pair), side.applyAsDouble(pair)))
                        .toList());
    }
}
