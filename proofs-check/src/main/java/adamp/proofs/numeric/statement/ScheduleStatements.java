package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isPositive;
import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.ScheduledDescent;
import adamp.proofs.numeric.instance.Trajectory;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Lemma 2.2 under a schedule of learning rates and momenta, exactly. */
public final class ScheduleStatements {
    private ScheduleStatements() {}

    private static BigFraction radial(Trajectory<?> run, int t) {
        return run.weight(t).dot(run.direction(t));
    }

    /** w_0.p_0 = 0 and w_{t+1}.p_{t+1} = beta_{t+1} (w_t.p_t - eta_t |p_t|^2). */
    public static boolean radialPartIsCarried(Trajectory<?> run, ScheduledDescent descent) {
        return isZero(radial(run, 0))
                && IntStream.range(0, run.steps() - 1).allMatch(t -> {
                    BigFraction added = descent.eta(t).multiply(run.direction(t).squaredNorm());
                    return radial(run, t + 1)
                            .equals(descent.beta(t + 1).multiply(radial(run, t).subtract(added)));
                });
    }

    /** w_t.p_t &lt;= 0 and |w_{t+1}|^2 &gt;= |w_t|^2 + eta_t^2 |p_t|^2. */
    public static boolean radialPartIsNeverPositive(Trajectory<?> run, ScheduledDescent descent) {
        return IntStream.range(0, run.steps()).allMatch(t -> {
            BigFraction least = run.squaredNorm(t)
                    .add(square(descent.eta(t)).multiply(run.direction(t).squaredNorm()));
            return !isPositive(radial(run, t)) && atMost(least, run.squaredNorm(t + 1));
        });
    }

    /** |w_{t+1}|^2 = |w_t|^2 + eta_t^2 |p_t|^2 + 2 eta_t sum_{k&lt;t} eta_k (beta_{k+1} ... beta_t) |p_k|^2. */
    public static boolean growsByTheScheduledPast(Trajectory<?> run, ScheduledDescent descent) {
        return IntStream.range(0, run.steps()).allMatch(t -> {
            BigFraction past = BigFraction.ZERO;
            for (int k = 0; k < t; k++) {
                BigFraction carried = descent.eta(k).multiply(run.direction(k).squaredNorm());
                for (int j = k + 1; j <= t; j++) {
                    carried = carried.multiply(descent.beta(j));
                }
                past = past.add(carried);
            }
            BigFraction growth = square(descent.eta(t))
                    .multiply(run.direction(t).squaredNorm())
                    .add(descent.eta(t).multiply(past).multiply(2));
            return run.squaredNorm(t + 1).equals(run.squaredNorm(t).add(growth));
        });
    }
}
