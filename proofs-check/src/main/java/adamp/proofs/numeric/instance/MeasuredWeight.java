package adamp.proofs.numeric.instance;

import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A weight whose length is rational, a vector beside it, and an eps.
 *
 * @param w nonzero
 * @param norm |w|
 * @param x any vector
 * @param epsilon zero or more
 */
public record MeasuredWeight(Tensor<BigFraction> w, BigFraction norm, Tensor<BigFraction> x, double epsilon) {
    /** All of them. */
    public static final class Any implements ArbitrarySupplier<MeasuredWeight> {
        @Override
        public Arbitrary<MeasuredWeight> get() {
            return arbitrary(Arbitraries.of(0.0, 1e-8, 1.0 / 16, 0.5, 1.0, 8.0));
        }
    }

    /** With eps positive and w.x nonzero. */
    public static final class WithRadialPart implements ArbitrarySupplier<MeasuredWeight> {
        @Override
        public Arbitrary<MeasuredWeight> get() {
            return arbitrary(Arbitraries.of(1e-8, 1.0 / 16, 0.5, 1.0, 8.0))
                    .map(any -> any.w.dot(any.x).equals(BigFraction.ZERO)
                            ? new MeasuredWeight(any.w, any.norm, any.x.plus(any.w), any.epsilon)
                            : any);
        }
    }

    private static Arbitrary<MeasuredWeight> arbitrary(Arbitrary<Double> epsilons) {
        return Dimensions.from(
                1, n -> Combinators.combine(Frame.ofDimension(n), Fractions.positive(), Direction.any(n), epsilons)
                        .as((frame, norm, x, epsilon) -> {
                            Tensor<BigFraction> w = frame.unit(0).times(norm);
                            return new MeasuredWeight(w, norm, x.from(w), epsilon);
                        }));
    }
}
