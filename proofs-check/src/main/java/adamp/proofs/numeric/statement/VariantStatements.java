package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isPositive;
import static adamp.proofs.numeric.statement.Rationals.less;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.HyperParameters;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.MomentumState;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** What decay, Nesterov's look-ahead and the overwritten buffer make of Lemma 2.2, exactly, at every step of a run. */
public final class VariantStatements {
    private VariantStatements() {}

    private static boolean atEveryStep(Trajectory<?> run, IntPredicate holds) {
        return IntStream.range(0, run.steps()).allMatch(holds);
    }

    private static boolean atEveryStepButTheLast(Trajectory<?> run, IntPredicate holds) {
        return IntStream.range(0, run.steps() - 1).allMatch(holds);
    }

    private static BigFraction radial(Trajectory<?> run, int t) {
        return run.weight(t).dot(run.direction(t));
    }

    /** a = 1 - eta lambda. */
    private static BigFraction kept(HyperParameters hyper) {
        return BigFraction.ONE.subtract(hyper.eta().multiply(hyper.lambda()));
    }

    /** With decoupled decay: w_t.p_t = -eta beta sum_{k&lt;t} (a beta)^(t-1-k) |p_k|^2. */
    public static boolean decayedRadialPartIsThePast(Trajectory<?> run, HyperParameters hyper) {
        BigFraction rate = kept(hyper).multiply(hyper.beta());
        return atEveryStep(run, t -> {
            BigFraction past = BigFraction.ZERO;
            for (BigFraction square : run.squaredDirections(t)) {
                past = past.multiply(rate).add(square);
            }
            return radial(run, t)
                    .equals(hyper.eta().multiply(hyper.beta()).multiply(past).negate());
        });
    }

    /** |w_{t+1}|^2 = a^2 |w_t|^2 + eta^2 |p_t|^2 + 2 eta^2 sum_{k&lt;t} (a beta)^(t-k) |p_k|^2. */
    public static boolean growsWithDecay(Trajectory<?> run, HyperParameters hyper) {
        return atEveryStep(run, t -> run.squaredNorm(t + 1)
                .equals(Growth.of(hyper)
                        .decayedMomentum(run.squaredNorm(t), run.squaredDirections(t + 1), kept(hyper))));
    }

    /** Equation 12 with decoupled decay: |w_{t+1}|^2 = a^2 |w_t|^2 + eta^2 |q_t|^2 with a = 1 - eta lambda ratio. */
    public static boolean projectedStepsGrowWithDecay(Trajectory<?> run, HyperParameters hyper, double ratio) {
        BigFraction lost = hyper.eta().multiply(hyper.lambda()).multiply(ExactScalars.EXACT.of(ratio));
        BigFraction squared = square(BigFraction.ONE.subtract(lost));
        return atEveryStep(run, t -> run.squaredNorm(t + 1)
                .equals(squared.multiply(run.squaredNorm(t))
                        .add(square(hyper.eta()).multiply(run.projected(t).squaredNorm()))));
    }

    private static Tensor<BigFraction> buffer(Trajectory<MomentumState<BigFraction>> run, int t) {
        return run.states().get(t + 1).momentum();
    }

    /** u_0.p_0 to u_{t-1}.p_{t-1}. */
    private static List<BigFraction> crossed(Trajectory<MomentumState<BigFraction>> run, int t) {
        List<BigFraction> products = new ArrayList<>();
        for (int k = 0; k < t; k++) {
            products.add(run.direction(k).dot(buffer(run, k)));
        }
        return products;
    }

    /** Under Nesterov's look-ahead u_t = g_t + beta p_t: w_t.u_t = beta w_t.p_t = -eta sum_{k&lt;t} beta^(t+1-k) u_k.p_k. */
    public static boolean lookAheadsRadialPartIsThePast(
            Trajectory<MomentumState<BigFraction>> run, HyperParameters hyper) {
        return atEveryStep(run, t -> {
            BigFraction past = Growth.of(hyper).radialPart(crossed(run, t)).multiply(hyper.beta());
            BigFraction carried = hyper.beta().multiply(run.weight(t).dot(buffer(run, t)));
            return radial(run, t).equals(carried) && carried.equals(past);
        });
    }

    /** |w_{t+1}|^2 = |w_t|^2 + eta^2 |u_t|^2 + 2 eta^2 sum_{k&lt;t} beta^(t+1-k) u_k.p_k. */
    public static boolean growsWithLookAhead(Trajectory<MomentumState<BigFraction>> run, HyperParameters hyper) {
        return atEveryStep(run, t -> run.squaredNorm(t + 1)
                .equals(Growth.of(hyper)
                        .nesterov(run.squaredNorm(t), run.direction(t).squaredNorm(), crossed(run, t))));
    }

    /** w_t.u_t &lt;= 0, w_{t+1}.p_t &lt;= -eta |p_t|^2 and |w_{t+1}|^2 &gt;= |w_t|^2 + eta^2 |u_t|^2. */
    public static boolean lookAheadNeverPointsOutward(
            Trajectory<MomentumState<BigFraction>> run, HyperParameters hyper) {
        return atEveryStep(run, t -> {
            BigFraction before = run.weight(t + 1).dot(buffer(run, t));
            BigFraction most =
                    hyper.eta().multiply(buffer(run, t).squaredNorm()).negate();
            BigFraction least = run.squaredNorm(t)
                    .add(square(hyper.eta()).multiply(run.direction(t).squaredNorm()));
            return !isPositive(radial(run, t)) && atMost(before, most) && atMost(least, run.squaredNorm(t + 1));
        });
    }

    /** Where every step projects and the buffer is Algorithm 1's own: w_{t+1}.p_{t+1} = beta (w_t.p_t - eta |q_t|^2). */
    public static boolean separateBufferRemembers(Trajectory<?> run, HyperParameters hyper) {
        return atEveryStepButTheLast(run, t -> {
            BigFraction added = hyper.eta().multiply(run.projected(t).squaredNorm());
            return radial(run, t + 1)
                    .equals(hyper.beta().multiply(radial(run, t).subtract(added)));
        });
    }

    /** Where the projection overwrites the buffer: w_{t+1}.p_{t+1} = -beta eta |q_t|^2. */
    public static boolean overwrittenBufferForgets(Trajectory<?> run, HyperParameters hyper) {
        return atEveryStepButTheLast(run, t -> radial(run, t + 1)
                .equals(Growth.of(hyper)
                        .radialPartOfOverwrittenBuffer(run.projected(t).squaredNorm())));
    }

    /** With coupled decay: w_0.p_0 = lambda |w_0|^2, w_{t+1}.p_{t+1} = beta (w_t.p_t - eta |p_t|^2) + lambda |w_{t+1}|^2. */
    public static boolean coupledRadialPartIsCarried(Trajectory<?> run, HyperParameters hyper) {
        return radial(run, 0).equals(hyper.lambda().multiply(run.squaredNorm(0)))
                && atEveryStepButTheLast(run, t -> {
                    BigFraction added = hyper.eta().multiply(run.direction(t).squaredNorm());
                    BigFraction carried = hyper.beta().multiply(radial(run, t).subtract(added));
                    return radial(run, t + 1).equals(carried.add(hyper.lambda().multiply(run.squaredNorm(t + 1))));
                });
    }

    /** The first step points outward, and the norm shrinks. */
    public static boolean shrinksInTheFirstStep(Trajectory<?> run) {
        return isPositive(radial(run, 0)) && less(run.squaredNorm(1), run.squaredNorm(0));
    }
}
