package adamp.proofs.numeric.instance;

import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What equation 11 is asked about.
 *
 * @param w nonzero
 * @param g nonzero
 * @param delta positive; the paper's 0.1, and numbers at which cosines fall on the threshold
 */
public record Decidable(Tensor<BigFraction> w, Tensor<BigFraction> g, double delta) {
    /** All of them, equality included: parallel vectors of one or four elements meet delta = 1 or 2. */
    public static final class Any implements ArbitrarySupplier<Decidable> {
        @Override
        public Arbitrary<Decidable> get() {
            return Combinators.combine(new WeightAndVectors.Nonzero().get(), Arbitraries.of(0.1, 0.5, 1.0, 2.0, 1e-3))
                    .as((vectors, delta) -> new Decidable(vectors.w(), vectors.x(), delta));
        }
    }
}
