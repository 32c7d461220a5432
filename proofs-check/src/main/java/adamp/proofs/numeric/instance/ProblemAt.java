package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import adamp.spec.problem.RandomProblems;
import adamp.spec.problem.ScaleInvariantProblem;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A scale-invariant function with a rational gradient, at a weight.
 *
 * @param problem f
 * @param w the weight, nonzero
 */
public record ProblemAt(ScaleInvariantProblem<BigFraction> problem, Tensor<BigFraction> w) {
    private static final int SEEDS = 10_000;

    /** Rayleigh quotients, linear models with a normalization behind them, and Figure 1's loss. */
    public static final class Any implements ArbitrarySupplier<ProblemAt> {
        @Override
        public Arbitrary<ProblemAt> get() {
            Arbitrary<ProblemAt> drawn = Combinators.combine(
                            Arbitraries.integers().between(2, 5),
                            Arbitraries.integers().between(1, SEEDS),
                            Arbitraries.of(false, true))
                    .as(ProblemAt::draw);
            Arbitrary<ProblemAt> cosine =
                    new MeasuredPair.Any().get().map(pair -> new ProblemAt(pair.problem(), pair.w()));
            return Arbitraries.oneOf(drawn, cosine).withoutEdgeCases();
        }
    }

    /** Those whose gradient there is not zero. */
    public static final class NotStationary implements ArbitrarySupplier<ProblemAt> {
        @Override
        public Arbitrary<ProblemAt> get() {
            return new Any()
                    .get()
                    .filter(at -> !at.problem.gradient(at.w).squaredNorm().equals(BigFraction.ZERO));
        }
    }

    /** A model of one more input than weights; where it says the same of all inputs, a Rayleigh quotient in its place. */
    static ProblemAt draw(int dimension, int seed, boolean quotient) {
        RandomProblems<BigFraction> random = new RandomProblems<>(ExactScalars.EXACT, seed);
        var rayleigh = random.rayleighQuotient(dimension);
        var model = random.fittedLinearModel(dimension + 1, dimension);
        Tensor<BigFraction> w = random.tensor(rayleigh.shape());
        boolean defined = !quotient && !NormalizedOutputs.areConstant(model, w);
        return new ProblemAt(defined ? model : rayleigh, w);
    }
}
