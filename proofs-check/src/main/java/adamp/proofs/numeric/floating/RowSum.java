package adamp.proofs.numeric.floating;

import adamp.spec.field.Dtype;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A row and the arithmetic that adds it up.
 *
 * @param row on numbers of the arithmetic's format
 */
public record RowSum(FloatArithmetic arithmetic, List<Pair> row) {
    private static final int LONGEST = 60;
    private static final List<FloatArithmetic> ARITHMETICS =
            List.of(JavaFloat.JAVA_FLOAT, new RoundedFloat(Dtype.BFLOAT16), new RoundedFloat(Dtype.BINARY16));

    /** Rows of every spread in all formats. */
    public static final class Any implements ArbitrarySupplier<RowSum> {
        @Override
        public Arbitrary<RowSum> get() {
            return Arbitraries.of(ARITHMETICS).flatMap(RowSum::everySpread);
        }
    }

    /** The same in binary32. */
    public static final class InBinary32 implements ArbitrarySupplier<RowSum> {
        @Override
        public Arbitrary<RowSum> get() {
            return everySpread(JavaFloat.JAVA_FLOAT);
        }
    }

    private static Arbitrary<RowSum> everySpread(FloatArithmetic arithmetic) {
        return Arbitraries.of(Spread.withoutOverflow())
                .flatMap(spread -> spread.row(arithmetic.format(), LONGEST).map(row -> new RowSum(arithmetic, row)));
    }

    /** The row added up in an order. */
    public Computation in(FloatOrder order) {
        return new Computation(arithmetic, order.over(row));
    }

    /** Whether an order adds up all products of the row, each once and within so many roundings. */
    public boolean isAddedUp(FloatOrder order, int depth) {
        FloatTree tree = order.over(row);
        return tree.exact().equals(exact())
                && tree.magnitude().equals(magnitude())
                && tree.products() == row.size()
                && tree.roundings() <= depth;
    }

    /** Whether the computed sum is within the bound for so many roundings. */
    public boolean isWithin(FloatOrder order, int depth, ErrorBound bound) {
        return in(order).error().compareTo(bound.ofSum(magnitude(), row.size(), depth)) <= 0;
    }

    /** The sum of the products, without rounding. */
    public BigFraction exact() {
        return row.stream().map(pair -> FloatTree.exact(pair.x(), pair.y())).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private BigFraction magnitude() {
        return row.stream()
                .map(pair -> FloatTree.exact(pair.x(), pair.y()).abs())
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
