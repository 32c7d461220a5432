package adamp.proofs.numeric.instance;

import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A weight and two vectors beside it, of one dimension from 1 to 6.
 *
 * @param w nonzero
 * @param x any vector: along w, orthogonal to it and zero included
 * @param y any other
 */
public record WeightAndVectors(Tensor<BigFraction> w, Tensor<BigFraction> x, Tensor<BigFraction> y) {
    /** All of them. */
    public static final class Any implements ArbitrarySupplier<WeightAndVectors> {
        @Override
        public Arbitrary<WeightAndVectors> get() {
            return Dimensions.from(
                    1, n -> Combinators.combine(Fractions.nonzeroVectors(n), Direction.any(n), Fractions.vectors(n))
                            .as((w, x, y) -> new WeightAndVectors(w, x.from(w), y)));
        }
    }
}
