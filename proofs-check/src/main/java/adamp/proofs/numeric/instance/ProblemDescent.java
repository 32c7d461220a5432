package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.problem.RandomProblems;
import adamp.spec.problem.RayleighQuotient;
import adamp.spec.vector.Tensor;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Gradient descent on one Rayleigh quotient f(w) = w.Aw/w.w, at a rate that its smoothness allows. With R the largest sum of
 * absolute values in a row of A, f is at least -R; and a step d orthogonal to w changes f by at most grad f.d + (K/2)
 * |d|^2/|w|^2 for K = 6 R, for in the plane of w and d the change beyond the first order is t^2 (c - a + 2 |b| t)/(1 + t^2)
 * with t = |d|/|w|, |a|, |b|, |c| &lt;= R and 2 t &lt;= 1 + t^2.
 *
 * @param problem f
 * @param start w_0
 * @param learningRate eta, at most |w_0|^2/K
 */
public record ProblemDescent(RayleighQuotient<BigFraction> problem, Tensor<BigFraction> start, double learningRate) {
    /** The digits of an exact run grow fourfold with every step. */
    private static final int STEPS = 3;

    private static final int SEEDS = 10_000;

    /** At rates from the largest power of two that is allowed down to an eighth of it. */
    public static final class Smooth implements ArbitrarySupplier<ProblemDescent> {
        @Override
        public Arbitrary<ProblemDescent> get() {
            return Combinators.combine(
                            Arbitraries.integers().between(2, 3),
                            Arbitraries.integers().between(1, SEEDS),
                            Arbitraries.integers().between(0, 3))
                    .as((dimension, seed, halvings) -> {
                        RandomProblems<BigFraction> random = new RandomProblems<>(ExactScalars.EXACT, seed);
                        RayleighQuotient<BigFraction> problem = random.rayleighQuotient(dimension);
                        Tensor<BigFraction> start = random.tensor(problem.shape());
                        BigFraction most = start.squaredNorm().divide(smoothness(problem));
                        double power = Math.scalb(1.0, Math.getExponent(most.doubleValue()) - halvings);
                        return new ProblemDescent(problem, start, power);
                    })
                    .withoutEdgeCases();
        }
    }

    private static BigFraction radius(RayleighQuotient<BigFraction> problem) {
        Tensor<BigFraction> matrix = problem.matrix();
        int n = matrix.shape().extent(0);
        BigFraction radius = BigFraction.ZERO;
        for (int row = 0; row < n; row++) {
            BigInteger sum = BigInteger.ZERO;
            for (int column = 0; column < n; column++) {
                // the matrices drawn are of integers
                sum = sum.add(matrix.get(row * n + column).getNumerator().abs());
            }
            BigFraction rowSum = new BigFraction(sum);
            radius = radius.compareTo(rowSum) < 0 ? rowSum : radius;
        }
        return radius;
    }

    static BigFraction smoothness(RayleighQuotient<BigFraction> problem) {
        return radius(problem)
                .add(radius(problem).equals(BigFraction.ZERO) ? 1 : 0)
                .multiply(6);
    }

    /** eta. */
    public BigFraction eta() {
        return ExactScalars.EXACT.of(learningRate);
    }

    /** K, the smoothness constant on the unit sphere. */
    public BigFraction smoothness() {
        return smoothness(problem);
    }

    /** f(w_0) - m for the lower bound m = -R. */
    public BigFraction excess() {
        return problem.value(start).add(radius(problem));
    }

    /** The run. */
    public Trajectory<MomentumState<BigFraction>> run() {
        return Trajectory.of(
                new Sgd<>(PaperSetting.of(), SgdParameters.of(learningRate, 0)),
                start,
                GradientField.of(problem),
                STEPS);
    }
}
