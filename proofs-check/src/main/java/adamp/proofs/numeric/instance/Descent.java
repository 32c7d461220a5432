package adamp.proofs.numeric.instance;

import adamp.spec.convention.ProjectedDecayRatio;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.ProjectionParameters;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.projection.Decision;
import adamp.spec.projection.DecisionRule;
import adamp.spec.vector.Tensor;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A start, the gradients on the way and hyper-parameters: what the reference's optimizers are run on, exactly.
 *
 * @param start w_0, nonzero
 * @param gradients what is drawn of the gradients, for the report of a failure
 * @param field the gradients
 * @param steps T
 * @param hyper eta, beta, lambda
 */
public record Descent(
        Tensor<BigFraction> start, Object gradients, GradientField field, int steps, HyperParameters hyper) {
    /** Gradients A_t w, orthogonal to the weight at every step, of another function at every step: dimensions 1 to 6. */
    public static final class Orthogonal implements ArbitrarySupplier<Descent> {
        private static final int MOST_STEPS = 5;

        @Override
        public Arbitrary<Descent> get() {
            return Dimensions.from(1, n -> Combinators.combine(
                            Fractions.nonzeroVectors(n),
                            SkewMatrix.ofDimension(n).list().ofMinSize(1).ofMaxSize(MOST_STEPS),
                            HyperParameters.arbitrary())
                    .as((start, matrices, hyper) ->
                            new Descent(start, matrices, GradientField.orthogonal(matrices), matrices.size(), hyper)));
        }
    }

    /** The same with a momentum of 1 or more, up to 2, which SGD takes: Lemma 2.2 asks nothing of beta. */
    public static final class OfLargeMomentum implements ArbitrarySupplier<Descent> {
        @Override
        public Arbitrary<Descent> get() {
            return new Orthogonal().get().map(any -> {
                HyperParameters hyper = any.hyper;
                HyperParameters large =
                        new HyperParameters(hyper.learningRate(), 1 + hyper.momentum(), hyper.weightDecay());
                return new Descent(any.start, any.gradients, any.field, any.steps, large);
            });
        }
    }

    /** Gradients of any direction, the same wherever the weight is. */
    public static final class Unrelated implements ArbitrarySupplier<Descent> {
        private static final int MOST_STEPS = 3;

        @Override
        public Arbitrary<Descent> get() {
            return Dimensions.upTo(1, 4, n -> Combinators.combine(
                            Fractions.nonzeroVectors(n),
                            Fractions.vectors(n).list().ofMinSize(1).ofMaxSize(MOST_STEPS),
                            HyperParameters.arbitrary())
                    .as((start, vectors, hyper) ->
                            new Descent(start, vectors, GradientField.fixed(vectors), vectors.size(), hyper)));
        }
    }

    /**
     * One orthogonal gradient with |g| &lt;= |w|, and hyper-parameters for which coupled decay shrinks the norm: (1 - eta lambda)^2
     * + eta^2 &lt; 1. The one of Coq, w = (2, 1), g = (1, -2), eta = 1/10, lambda = 1, is among them.
     */
    public static final class Shrinking implements ArbitrarySupplier<Descent> {
        @Override
        public Arbitrary<Descent> get() {
            return Combinators.combine(
                            Fractions.nonzeroVectors(2),
                            Arbitraries.of(-1, 1),
                            Arbitraries.of(0.1, 1.0 / 16, 1.0 / 8, 0.25, 0.5),
                            Arbitraries.of(0.5, 1.0, 1.25, 1.5),
                            HyperParameters.arbitrary())
                    .as((start, turn, eta, lambda, hyper) -> {
                        List<SkewMatrix> quarterTurn = List.of(new SkewMatrix(List.of(turn)));
                        HyperParameters shrinking = new HyperParameters(eta, hyper.momentum(), lambda);
                        return new Descent(start, quarterTurn, GradientField.orthogonal(quarterTurn), 1, shrinking);
                    })
                    .withoutEdgeCases();
        }
    }

    /** The exact gradient of a scale-invariant function: a Rayleigh quotient, or a normalized linear model after fitting. */
    public static final class OnProblem implements ArbitrarySupplier<Descent> {
        /** The digits of such a run grow fourfold with every step. */
        private static final int STEPS = 3;

        private static final int SEEDS = 10_000;

        @Override
        public Arbitrary<Descent> get() {
            return Combinators.combine(
                            Arbitraries.integers().between(2, 4),
                            Arbitraries.integers().between(1, SEEDS),
                            Arbitraries.of(false, true),
                            HyperParameters.arbitrary())
                    .as(OnProblem::descent)
                    .withoutEdgeCases();
        }

        private static Descent descent(int dimension, int seed, boolean quotient, HyperParameters hyper) {
            ProblemAt drawn = ProblemAt.draw(dimension, seed, quotient);
            return new Descent(drawn.w(), drawn.problem(), GradientField.of(drawn.problem()), STEPS, hyper);
        }
    }

    private Trajectory<MomentumState<BigFraction>> run(Optimizer<BigFraction, MomentumState<BigFraction>> optimizer) {
        return Trajectory.of(optimizer, start, field, steps);
    }

    private static DecisionRule<BigFraction> always() {
        return (weight, gradient) -> Decision.layer(weight.shape());
    }

    private SgdpParameters sgdp() {
        return SgdpParameters.of(hyper.learningRate(), hyper.momentum());
    }

    private SgdParameters sgd() {
        return SgdParameters.of(hyper.learningRate(), hyper.momentum());
    }

    /** Equation 3 with the gradient itself. */
    public Trajectory<MomentumState<BigFraction>> gradientDescent() {
        return run(new Sgd<>(PaperSetting.of(), SgdParameters.of(hyper.learningRate(), 0)));
    }

    /** Equation 7. */
    public Trajectory<MomentumState<BigFraction>> momentum() {
        return run(new Sgd<>(PaperSetting.of(), sgd()));
    }

    /** Equation 7 with Nesterov's look-ahead. */
    public Trajectory<MomentumState<BigFraction>> nesterov() {
        return run(new Sgd<>(PaperSetting.of(), sgd().withNesterov(true)));
    }

    /** Equation 7 with lambda w added to the gradient. */
    public Trajectory<MomentumState<BigFraction>> coupledDecay() {
        return run(new Sgd<>(PaperSetting.of(), sgd().withWeightDecay(hyper.weightDecay())));
    }

    /** Equation 7 with the weight times 1 - eta lambda before each step. */
    public Trajectory<MomentumState<BigFraction>> decoupledDecay() {
        return run(new Sgdp<>(PaperSetting.of(), sgdp().withWeightDecay(hyper.weightDecay()), DecisionRule.never()));
    }

    /** Algorithm 1 where every step projects. */
    public Trajectory<MomentumState<BigFraction>> projected() {
        return run(new Sgdp<>(PaperSetting.of(), sgdp(), always()));
    }

    /** The same with decoupled decay, times the ratio of 0.1 in what is projected as in the released code. */
    public Trajectory<MomentumState<BigFraction>> projectedDecay() {
        return run(new Sgdp<>(
                PaperSetting.of(ProjectedDecayRatio.APPLIED), sgdp().withWeightDecay(hyper.weightDecay()), always()));
    }

    /** Algorithm 1 as printed, which decides by equation 11 with this delta. */
    public Trajectory<MomentumState<BigFraction>> deciding(double delta) {
        return run(new Sgdp<>(PaperSetting.of(), sgdp().withProjection(new ProjectionParameters(delta, 1))));
    }

    /** Algorithm 1 where every step projects and, as in the released code, the projection overwrites the momentum. */
    public Trajectory<MomentumState<BigFraction>> overwrittenBuffer() {
        return run(new Sgdp<>(PaperSetting.of(SgdpBuffer.OVERWRITTEN_BY_PROJECTION), sgdp(), always()));
    }
}
