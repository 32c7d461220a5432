package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import adamp.spec.problem.RandomProblems;
import adamp.spec.problem.RayleighQuotient;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A step orthogonal to the weight on a Rayleigh quotient.
 *
 * @param problem f
 * @param w the weight, nonzero
 * @param x the step, orthogonal to it and nonzero
 */
public record TangentStep(RayleighQuotient<BigFraction> problem, Tensor<BigFraction> w, Tensor<BigFraction> x) {
    private static final int SEEDS = 10_000;

    /** All of them, in dimensions 2 to 4. */
    public static final class Any implements ArbitrarySupplier<TangentStep> {
        @Override
        public Arbitrary<TangentStep> get() {
            return Dimensions.upTo(2, 4, n -> Combinators.combine(
                            Arbitraries.integers().between(1, SEEDS), Fractions.nonzeroVectors(n), Direction.any(n))
                    .as((seed, w, direction) -> new TangentStep(
                            new RandomProblems<>(ExactScalars.EXACT, seed).rayleighQuotient(n),
                            w,
                            direction.nonzeroOrthogonalTo(w))));
        }
    }

    /** The same step of the weight c w: c x. */
    public TangentStep scaled(BigFraction c) {
        return new TangentStep(problem, w.times(c), x.times(c));
    }

    /** K, a smoothness constant of f on the unit sphere; see {@link ProblemDescent}. */
    public BigFraction smoothness() {
        return ProblemDescent.smoothness(problem);
    }
}
