package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.less;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.spec.vector.Tensor;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** AdamP's own step, exactly. */
public final class AdamStatements {
    private AdamStatements() {}

    /** Equation 12 at every step, whatever its step size: |w'|^2 = |w|^2 + eta^2 |q|^2. */
    public static boolean growsByTheSquaredStep(Trajectory<?> run) {
        return IntStream.range(0, run.steps()).allMatch(t -> growsByTheSquaredStep(run, t));
    }

    private static boolean growsByTheSquaredStep(Trajectory<?> run, int t) {
        return run.squaredNorm(t + 1).equals(run.squaredNorm(t).add(squaredStep(run, t)));
    }

    /** The same at the steps that a decision projects; the others leave p as it is. */
    public static boolean growsByTheSquaredStepWhereDecided(Trajectory<?> run) {
        return IntStream.range(0, run.steps())
                .allMatch(t -> run.updates().get(t).decision().projects()
                        ? growsByTheSquaredStep(run, t)
                        : run.projected(t).equals(run.direction(t)));
    }

    /** |w_T|^2 = |w_0|^2 + sum eta^2 |q_k|^2. */
    public static boolean growsByTheSumOfSquaredSteps(Trajectory<?> run) {
        BigFraction sum = IntStream.range(0, run.steps())
                .mapToObj(t -> squaredStep(run, t))
                .reduce(BigFraction.ZERO, BigFraction::add);
        return run.squaredNorm(run.steps()).equals(run.squaredNorm(0).add(sum));
    }

    private static BigFraction squaredStep(Trajectory<?> run, int t) {
        return square(run.updates().get(t).stepSize()).multiply(run.projected(t).squaredNorm());
    }

    /** Every step was projected. */
    public static boolean everyStepProjects(Trajectory<?> run) {
        return run.updates().stream().allMatch(update -> update.decision().projects());
    }

    /** |w - eta p| &lt; |w| if and only if 2 w.p &gt; eta |p|^2. */
    public static boolean shrinksByTheRadialPart(Move move) {
        return shrinksByTheRadialPart(move, move.original());
    }

    /** The same at every step of a run without projection. */
    public static boolean shrinksByTheRadialPart(Trajectory<?> run) {
        return IntStream.range(0, run.steps())
                .allMatch(t -> shrinksByTheRadialPart(
                        new Move(
                                run.weight(t),
                                run.direction(t),
                                run.updates().get(t).stepSize()),
                        run.weight(t + 1)));
    }

    private static boolean shrinksByTheRadialPart(Move move, Tensor<BigFraction> after) {
        boolean shrinks = less(after.squaredNorm(), move.w().squaredNorm());
        BigFraction threshold = move.eta().multiply(move.p().squaredNorm());
        return shrinks == less(threshold, move.radial().multiply(2));
    }

    /** |w_1| &lt; |w_0| without the projection, |w_0| &lt; |w_1| with it. */
    public static boolean shrinksUnlessProjected(
            Tensor<BigFraction> before, Tensor<BigFraction> unprojected, Tensor<BigFraction> projected) {
        return less(unprojected.squaredNorm(), before.squaredNorm())
                && less(before.squaredNorm(), projected.squaredNorm());
    }
}
