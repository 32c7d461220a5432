package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isNegative;
import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.HyperParameters;
import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.instance.Trajectory;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Lemmas 2.1 and 2.2 at every step of a run whose gradients are orthogonal to the weights, exactly. */
public final class MomentumStatements {
    private MomentumStatements() {}

    private static boolean atEveryStep(Trajectory<?> run, IntPredicate holds) {
        return IntStream.range(0, run.steps()).allMatch(holds);
    }

    /** w_t.g_t = 0. */
    public static boolean gradientsAreOrthogonal(Trajectory<?> run) {
        return atEveryStep(run, t -> isZero(run.weight(t).dot(run.gradients().get(t))));
    }

    /** |w_{t+1}|^2 = |w_t|^2 + eta^2 |q_t|^2: Lemma 2.1 where q = g, equation 12 where q is a projection. */
    public static boolean growsByTheSquaredStep(Trajectory<?> run, HyperParameters hyper) {
        return atEveryStep(run, t -> growsByTheSquaredStep(run, hyper, t));
    }

    private static boolean growsByTheSquaredStep(Trajectory<?> run, HyperParameters hyper, int t) {
        BigFraction squaredStep = square(hyper.eta()).multiply(run.projected(t).squaredNorm());
        return run.squaredNorm(t + 1).equals(run.squaredNorm(t).add(squaredStep));
    }

    /** The same at the steps that a decision projects; the others leave p as it is. */
    public static boolean growsByTheSquaredStepWhereDecided(Trajectory<?> run, HyperParameters hyper) {
        return atEveryStep(
                run,
                t -> run.updates().get(t).decision().projects()
                        ? growsByTheSquaredStep(run, hyper, t)
                        : run.projected(t).equals(run.direction(t)));
    }

    /** Every gradient is orthogonal to its weight, and is projected just where it is not zero. */
    public static boolean orthogonalGradientsAreDecidedFor(Trajectory<?> run) {
        return atEveryStep(
                run,
                t -> run.updates().get(t).decision().projects()
                        != isZero(run.gradients().get(t).squaredNorm()));
    }

    /** |w_T|^2 = |w_0|^2 + eta^2 sum |q_k|^2. */
    public static boolean growsByTheSumOfSquaredSteps(Trajectory<?> run, HyperParameters hyper) {
        BigFraction sum = run.squaredProjections(run.steps()).stream().reduce(BigFraction.ZERO, BigFraction::add);
        return run.squaredNorm(run.steps())
                .equals(run.squaredNorm(0).add(square(hyper.eta()).multiply(sum)));
    }

    /** |w_t|^2 &lt;= |w_{t+1}|^2. */
    public static boolean normNeverFalls(Trajectory<?> run) {
        return atEveryStep(run, t -> atMost(run.squaredNorm(t), run.squaredNorm(t + 1)));
    }

    /** Lemma 2.2, equation 8. */
    public static boolean growsAs(Growth growth, Trajectory<?> run, HyperParameters hyper) {
        return atEveryStep(run, t -> run.squaredNorm(t + 1)
                .equals(growth.after(hyper, run.squaredNorm(t), run.squaredDirections(t + 1))));
    }

    /** The invariant of its proof: w_t.p_t = -eta sum_{k&lt;t} beta^(t-k) |p_k|^2. */
    public static boolean radialPartIsThePast(Trajectory<?> run, HyperParameters hyper) {
        return atEveryStep(
                run,
                t -> run.weight(t).dot(run.direction(t)).equals(Growth.of(hyper).radialPart(run.squaredDirections(t))));
    }

    /** |w_T|^2 - |w_0|^2 = eta^2 ((1+beta)/(1-beta) B_T - 2/(1-beta) C_T). */
    public static boolean growsInClosedForm(Trajectory<?> run, HyperParameters hyper) {
        BigFraction rest = BigFraction.ONE.subtract(hyper.beta());
        return IntStream.rangeClosed(0, run.steps()).allMatch(t -> {
            BigFraction sum = BigFraction.ZERO;
            BigFraction carried = BigFraction.ZERO;
            for (BigFraction square : run.squaredDirections(t)) {
                sum = sum.add(square);
                carried = carried.add(square).multiply(hyper.beta());
            }
            BigFraction bracket = hyper.beta().add(1).multiply(sum).subtract(carried.multiply(2));
            BigFraction growth = square(hyper.eta()).multiply(bracket).divide(rest);
            return run.squaredNorm(t).equals(run.squaredNorm(0).add(growth));
        });
    }

    /**
     * alpha_t = 1 + eta^2/|w_t|^2 sum_{k&lt;t} beta^(t-k) |p_k|^2 &gt;= 1, and the step ends where the projected step of rate
     * eta/alpha_t does.
     */
    public static boolean stepsAreProjectedStepsAtSmallerRates(Trajectory<?> run, HyperParameters hyper) {
        return atEveryStep(run, t -> {
            Move move = new Move(run.weight(t), run.direction(t), hyper.eta());
            BigFraction alpha = move.geodesic().alpha();
            BigFraction past = Growth.of(hyper).radialPart(run.squaredDirections(t));
            BigFraction grown = hyper.eta().multiply(past).divide(run.squaredNorm(t));
            return alpha.equals(BigFraction.ONE.subtract(grown))
                    && !isNegative(alpha.subtract(BigFraction.ONE))
                    && Rationals.sameDirection(
                            run.weight(t + 1),
                            move.geodesic().projected(move.geodesic().equivalentRate()));
        });
    }
}
