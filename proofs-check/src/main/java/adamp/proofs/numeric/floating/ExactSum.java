package adamp.proofs.numeric.floating;

import adamp.spec.field.Dtype;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Sums that are exact in every order: 16 products of integers up to 2^((p-4)/2), times a power of two. */
public final class ExactSum {
    private static final int TERMS = 16;
    private static final List<FloatArithmetic> ARITHMETICS =
            List.of(JavaFloat.JAVA_FLOAT, new RoundedFloat(Dtype.BFLOAT16), new RoundedFloat(Dtype.BINARY16));

    private ExactSum() {}

    /** In all formats; the magnitudes may sum to 2^p, and the power of two may be the smallest number. */
    public static final class Any implements ArbitrarySupplier<Computation> {
        @Override
        public Arbitrary<Computation> get() {
            return Arbitraries.of(ARITHMETICS).flatMap(arithmetic -> row(arithmetic.format())
                    .flatMap(TreeShape::over)
                    .map(tree -> new Computation(arithmetic, tree)));
        }
    }

    private static Arbitrary<List<Pair>> row(Dtype format) {
        int smallest = Math.getExponent(format.minNormal()) + 1 - format.precision();
        int most = 1 << ((format.precision() - 4) / 2);
        Arbitrary<Integer> integer = Arbitraries.integers().between(-most, most);
        return Arbitraries.integers().between(smallest, 0).flatMap(exponent -> Combinators.combine(integer, integer)
                .as((x, y) -> new Pair(Math.scalb((double) x, exponent), y))
                .list()
                .ofMinSize(1)
                .ofMaxSize(TERMS)
                .withoutEdgeCases());
    }
}
