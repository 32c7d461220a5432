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
    private static final double[] DELTAS = {0.1, 0.5, 1, 2, 1e-3};

    /** All of them. A sixth are parallel with delta the root of the dimension, rounded down: equality in 1 and 4. */
    public static final class Any implements ArbitrarySupplier<Decidable> {
        @Override
        public Arbitrary<Decidable> get() {
            return Dimensions.from(1, n -> Combinators.combine(
                            Fractions.nonzeroVectors(n),
                            Direction.any(n),
                            Fractions.nonzero(),
                            Arbitraries.integers().between(0, DELTAS.length))
                    .as(Any::decidable));
        }

        private static Decidable decidable(
                Tensor<BigFraction> w, Direction direction, BigFraction multiple, int choice) {
            int root = (int) Math.sqrt(w.size());
            Tensor<BigFraction> parallel = w.times(multiple);
            if (choice == DELTAS.length) {
                return new Decidable(w, parallel, root);
            }
            Tensor<BigFraction> g = direction.from(w);
            boolean zero = g.squaredNorm().equals(BigFraction.ZERO);
            return new Decidable(w, zero ? parallel : g, DELTAS[choice]);
        }
    }
}
