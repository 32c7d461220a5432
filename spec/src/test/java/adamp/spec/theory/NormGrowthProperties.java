package adamp.spec.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.spec.convention.Conventions;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SgdpBuffer;
import adamp.spec.field.Dtype;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.optimizer.Optimizer;
import adamp.spec.optimizer.Sgd;
import adamp.spec.optimizer.SgdParameters;
import adamp.spec.optimizer.Sgdp;
import adamp.spec.optimizer.SgdpParameters;
import adamp.spec.optimizer.Update;
import adamp.spec.problem.FittedLinearModel;
import adamp.spec.problem.RandomProblems;
import adamp.spec.problem.RayleighQuotient;
import adamp.spec.problem.ScaleInvariantProblem;
import adamp.spec.projection.DecisionRule;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Lemmas 2.1 and 2.2 and equation 12 along exact runs on random scale-invariant functions, with tolerance zero. */
class NormGrowthProperties {
    /** The digits of an exact run grow fourfold with every step. */
    private static final int STEPS = 3;

    private static final Setting<BigFraction> PAPER =
            new Setting<>(ExactScalars.EXACT, Conventions.PAPER, Dtype.BINARY64);

    /** What a run leaves behind: w_0 to w_T, the updates p_t and q_t between them, and the momentum kept after each. */
    private record Run(
            List<Tensor<BigFraction>> weights, List<Update<BigFraction>> updates, List<Tensor<BigFraction>> buffers) {
        static Run of(Optimizer<BigFraction, MomentumState<BigFraction>> optimizer, long seed) {
            RandomProblems<BigFraction> random = new RandomProblems<>(ExactScalars.EXACT, seed);
            RayleighQuotient<BigFraction> quotient = random.rayleighQuotient(3);
            FittedLinearModel<BigFraction> model = random.fittedLinearModel(4, 3);
            ScaleInvariantProblem<BigFraction> problem = seed % 2 == 0 ? quotient : model;
            MomentumState<BigFraction> state = optimizer.start(random.tensor(quotient.shape()));
            Run run = new Run(new ArrayList<>(List.of(state.weight())), new ArrayList<>(), new ArrayList<>());
            for (int t = 0; t < STEPS; t++) {
                var step = optimizer.step(state, problem.gradient(state.weight()));
                state = step.state();
                run.weights.add(state.weight());
                run.updates.add(step.update().orElseThrow());
                run.buffers.add(state.momentum());
            }
            return run;
        }

        BigFraction squaredNorm(int t) {
            return weights.get(t).squaredNorm();
        }

        List<BigFraction> squaredDirections(int count) {
            return updates.subList(0, count).stream()
                    .map(update -> update.direction().squaredNorm())
                    .toList();
        }
    }

    private static NormGrowth<BigFraction> growth(double eta, double beta) {
        return new NormGrowth<>(ExactScalars.EXACT, new BigFraction(eta), new BigFraction(beta));
    }

    @Property(tries = 20)
    void gradientDescentGrowsAsLemma21Says(@ForAll @IntRange(max = 1000) int seed) {
        Run run = Run.of(new Sgd<>(PAPER, SgdParameters.of(0.25, 0)), seed);
        for (int t = 0; t < STEPS; t++) {
            BigFraction squaredGradient = run.updates.get(t).direction().squaredNorm();
            assertEquals(run.squaredNorm(t + 1), growth(0.25, 0).orthogonal(run.squaredNorm(t), squaredGradient));
        }
    }

    @Property(tries = 20)
    void momentumGrowsAsLemma22Says(@ForAll @IntRange(max = 1000) int seed) {
        Run run = Run.of(new Sgd<>(PAPER, SgdParameters.of(0.25, 0.5)), seed);
        for (int t = 0; t < STEPS; t++) {
            assertEquals(
                    run.squaredNorm(t + 1),
                    growth(0.25, 0.5).momentum(run.squaredNorm(t), run.squaredDirections(t + 1)));
        }
    }

    @Property(tries = 20)
    void theRadialPartIsTheInvariantOfTheProof(@ForAll @IntRange(max = 1000) int seed) {
        Run run = Run.of(new Sgd<>(PAPER, SgdParameters.of(0.25, 0.5)), seed);
        for (int t = 0; t < STEPS; t++) {
            BigFraction radial = run.weights.get(t).dot(run.updates.get(t).direction());
            assertEquals(radial, growth(0.25, 0.5).radialPart(run.squaredDirections(t)));
            assertTrue(radial.compareTo(BigFraction.ZERO) <= 0);
        }
    }

    /** Proposition 3.1 for momentum: alpha_t = 1 + eta^2 sum beta^(t-k) |p_k|^2/|w_t|^2, at least 1. */
    @Property(tries = 20)
    void aMomentumStepIsAProjectedStepAtASmallerRate(@ForAll @IntRange(max = 1000) int seed) {
        Run run = Run.of(new Sgd<>(PAPER, SgdParameters.of(0.25, 0.5)), seed);
        BigFraction eta = new BigFraction(0.25);
        for (int t = 0; t < STEPS; t++) {
            BigFraction radial = growth(0.25, 0.5).radialPart(run.squaredDirections(t));
            BigFraction alpha = BigFraction.ONE.subtract(eta.multiply(radial).divide(run.squaredNorm(t)));
            Geodesic<BigFraction> geodesic =
                    new Geodesic<>(run.weights.get(t), run.updates.get(t).direction(), eta);
            assertEquals(alpha, geodesic.alpha());
            assertTrue(geodesic.equivalentRate().compareTo(eta) <= 0);
        }
    }

    @Property(tries = 20)
    void theProjectedStepGrowsAsEquation12Says(@ForAll @IntRange(max = 1000) int seed) {
        Run run = Run.of(new Sgdp<>(PAPER, SgdpParameters.of(0.25, 0.5)), seed);
        for (int t = 0; t < STEPS; t++) {
            Update<BigFraction> update = run.updates.get(t);
            assertEquals(BigFraction.ZERO, run.weights.get(t).dot(update.projected()));
            assertEquals(
                    run.squaredNorm(t + 1),
                    growth(0.25, 0.5)
                            .orthogonal(run.squaredNorm(t), update.projected().squaredNorm()));
        }
    }

    /** Not in the paper: with a = 1 - 1/4 1/2. Without projection, SGDP is momentum with decoupled decay. */
    @Property(tries = 20)
    void decoupledDecayShrinksWhatWasBefore(@ForAll @IntRange(max = 1000) int seed) {
        SgdpParameters parameters = SgdpParameters.of(0.25, 0.5).withWeightDecay(0.5);
        Run run = Run.of(new Sgdp<>(PAPER, parameters, DecisionRule.never()), seed);
        for (int t = 0; t < STEPS; t++) {
            assertEquals(
                    run.squaredNorm(t + 1),
                    growth(0.25, 0.5)
                            .decayedMomentum(run.squaredNorm(t), run.squaredDirections(t + 1), new BigFraction(0.875)));
        }
    }

    /** Not in the paper: the update looks ahead to u = g + 1/2 p. */
    @Property(tries = 20)
    void nesterovGrowsByItsCrossTerm(@ForAll @IntRange(max = 1000) int seed) {
        Run run = Run.of(new Sgd<>(PAPER, SgdParameters.of(0.25, 0.5).withNesterov(true)), seed);
        List<BigFraction> crossed = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            Tensor<BigFraction> u = run.updates.get(t).direction();
            assertEquals(
                    run.squaredNorm(t + 1), growth(0.25, 0.5).nesterov(run.squaredNorm(t), u.squaredNorm(), crossed));
            crossed.add(u.dot(run.buffers.get(t)));
        }
    }

    @Property(tries = 20)
    void anOverwrittenBufferRemembersOneStep(@ForAll @IntRange(max = 1000) int seed) {
        Setting<BigFraction> aliased = PAPER.under(Conventions.PAPER.with(SgdpBuffer.OVERWRITTEN_BY_PROJECTION));
        Run run = Run.of(new Sgdp<>(aliased, SgdpParameters.of(0.25, 0.5)), seed);
        for (int t = 0; t + 1 < STEPS; t++) {
            assertEquals(
                    run.weights.get(t + 1).dot(run.updates.get(t + 1).direction()),
                    growth(0.25, 0.5)
                            .radialPartOfOverwrittenBuffer(
                                    run.updates.get(t).projected().squaredNorm()));
        }
    }
}
