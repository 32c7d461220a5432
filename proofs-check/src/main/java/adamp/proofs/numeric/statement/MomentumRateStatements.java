package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.less;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.HyperParameters;
import adamp.proofs.numeric.instance.TangentStep;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.spec.field.ExactScalars;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Smoothness on the sphere, and how fast the norm can grow under momentum, exactly. */
public final class MomentumRateStatements {
    private MomentumRateStatements() {}

    /** 2 |w|^2/|x|^2 (f(w + x) - f(w) - grad f(w).x): the K that this step needs. */
    private static BigFraction needed(TangentStep step) {
        BigFraction excess = step.problem()
                .value(step.w().plus(step.x()))
                .subtract(step.problem().value(step.w()))
                .subtract(step.problem().gradient(step.w()).dot(step.x()));
        return excess.multiply(2)
                .multiply(step.w().squaredNorm())
                .divide(step.x().squaredNorm());
    }

    /** The K that a step needs is the same at any distance from the origin, so the one of the unit sphere will do. */
    public static boolean smoothnessIsThatOfTheSphere(TangentStep step, TangentStep scaled) {
        return needed(scaled).equals(needed(step)) && atMost(needed(step), step.smoothness());
    }

    /**
     * |w_t|^4 &lt;= E_0^2 + 2 k eta^2 (1+beta) G^2/(1-beta)^3 t for |w_t||g_t| &lt;= G, with M = G/((1-beta)|w_0|^2), k = 1 + 2 eta
     * M/(1-beta) + eta^2 (1+beta) M^2/(1-beta)^2 and E_0 = |w_0|^2 + eta^2 (1+beta) |p_0|^2/(1-beta)^2.
     */
    public static boolean momentumIsNoFasterThanTheFourthRoot(Trajectory<?> run, HyperParameters hyper) {
        BigFraction rest = BigFraction.ONE.subtract(hyper.beta());
        BigFraction g = largestOnTheSphere(run);
        BigFraction m = g.divide(rest.multiply(run.squaredNorm(0)));
        BigFraction gathered = square(hyper.eta()).multiply(hyper.beta().add(1)).divide(square(rest));
        BigFraction k = BigFraction.ONE
                .add(hyper.eta().multiply(2).multiply(m).divide(rest))
                .add(gathered.multiply(square(m)));
        BigFraction energy =
                run.squaredNorm(0).add(gathered.multiply(run.direction(0).squaredNorm()));
        BigFraction slope = k.multiply(2).multiply(gathered).multiply(square(g)).divide(rest);
        return IntStream.rangeClosed(0, run.steps())
                .allMatch(t -> atMost(square(run.squaredNorm(t)), square(energy).add(slope.multiply(t))));
    }

    /** A rational number that no |w_t||g_t| exceeds: a 1024th, and little more, above the largest. */
    private static BigFraction largestOnTheSphere(Trajectory<?> run) {
        BigFraction largest = BigFraction.ZERO;
        for (int t = 0; t < run.steps(); t++) {
            BigFraction squared =
                    run.squaredNorm(t).multiply(run.gradients().get(t).squaredNorm());
            largest = less(largest, squared) ? squared : largest;
        }
        double nearest = Math.sqrt(ExactScalars.EXACT.toDouble(largest));
        BigFraction root = ExactScalars.EXACT.of(Math.floor(nearest * 1024) / 1024);
        while (less(square(root), largest)) {
            root = root.add(new BigFraction(1, 1024));
        }
        return root;
    }
}
