package adamp.proofs.numeric.instance;

import adamp.spec.problem.CosineProblem;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A target and a weight of rational length, for which Figure 1's loss and gradient are rational.
 *
 * @param target w*, nonzero
 * @param w the weight, nonzero
 */
public record MeasuredPair(Tensor<BigFraction> target, Tensor<BigFraction> w) {
    /** All of them, in dimensions 1 to 6. */
    public static final class Any implements ArbitrarySupplier<MeasuredPair> {
        @Override
        public Arbitrary<MeasuredPair> get() {
            return Dimensions.from(1, n -> Combinators.combine(
                            Frame.ofDimension(n), Fractions.nonzero(), Frame.ofDimension(n), Fractions.nonzero())
                    .as((targets, length, weights, norm) -> new MeasuredPair(
                            targets.unit(0).times(length), weights.unit(0).times(norm))));
        }
    }

    /** Figure 1's problem for the target. */
    public CosineProblem<BigFraction> problem() {
        return new CosineProblem<>(target);
    }
}
