package adamp.proofs.numeric.floating;

import static adamp.spec.field.ExactScalars.EXACT;

import adamp.spec.field.Dtype;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A tree and the arithmetic that evaluates it.
 *
 * @param tree on numbers of the arithmetic's format
 */
public record Computation(FloatArithmetic arithmetic, FloatTree tree) {
    private static final int LONGEST = 40;
    private static final List<FloatArithmetic> ARITHMETICS =
            List.of(JavaFloat.JAVA_FLOAT, new RoundedFloat(Dtype.BFLOAT16), new RoundedFloat(Dtype.BINARY16));

    /** Rows of every spread, in trees of every shape, in all formats. */
    public static final class Any implements ArbitrarySupplier<Computation> {
        @Override
        public Arbitrary<Computation> get() {
            return Arbitraries.of(ARITHMETICS).flatMap(Computation::everyShape);
        }
    }

    /** The same in binary32. */
    public static final class InBinary32 implements ArbitrarySupplier<Computation> {
        @Override
        public Arbitrary<Computation> get() {
            return everyShape(JavaFloat.JAVA_FLOAT);
        }
    }

    /** The same in bfloat16. */
    public static final class InBfloat16 implements ArbitrarySupplier<Computation> {
        @Override
        public Arbitrary<Computation> get() {
            return everyShape(new RoundedFloat(Dtype.BFLOAT16));
        }
    }

    /** The same in binary16. */
    public static final class InBinary16 implements ArbitrarySupplier<Computation> {
        @Override
        public Arbitrary<Computation> get() {
            return everyShape(new RoundedFloat(Dtype.BINARY16));
        }
    }

    /** Sums in binary32 that overflow, come near it, or do not. */
    public static final class NearTheEnd implements ArbitrarySupplier<Computation> {
        private static final int SHORT = 6;

        @Override
        public Arbitrary<Computation> get() {
            return Arbitraries.of(Spread.HUGE, Spread.ANYWHERE)
                    .flatMap(spread -> spread.row(Dtype.BINARY32, SHORT))
                    .flatMap(TreeShape::over)
                    .map(tree -> new Computation(JavaFloat.JAVA_FLOAT, tree));
        }
    }

    /** Products that are multiples of the format's smallest number. */
    public static final class OnGrid implements ArbitrarySupplier<Computation> {
        @Override
        public Arbitrary<Computation> get() {
            return Arbitraries.of(ARITHMETICS)
                    .flatMap(arithmetic -> Arbitraries.oneOf(
                            of(arithmetic, Spread.SUBNORMAL_MULTIPLES), of(arithmetic, Spread.NEAR_ONE)))
                    .filter(Computation::isOnGrid);
        }
    }

    private static Arbitrary<Computation> everyShape(FloatArithmetic arithmetic) {
        return Arbitraries.of(Spread.withoutOverflow()).flatMap(spread -> of(arithmetic, spread));
    }

    private static Arbitrary<Computation> of(FloatArithmetic arithmetic, Spread spread) {
        return spread.row(arithmetic.format(), LONGEST)
                .flatMap(TreeShape::over)
                .map(tree -> new Computation(arithmetic, tree));
    }

    /** The computed sum. */
    public double result() {
        return tree.evaluated(arithmetic);
    }

    /** Whether the result is a finite number. */
    public boolean isFinite() {
        return Double.isFinite(result());
    }

    /** The same tree in another arithmetic. */
    public Computation in(FloatArithmetic other) {
        return new Computation(other, tree);
    }

    /** How far it is from the exact one. */
    public BigFraction error() {
        return EXACT.of(result()).subtract(tree.exact()).abs();
    }

    /** The bound of the format. */
    public ErrorBound bound() {
        return ErrorBound.of(arithmetic.format());
    }

    private boolean isOnGrid() {
        return tree.isOnGrid(bound().loss().multiply(2));
    }
}
