package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.HyperParameters;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/** The growth of the norm per decrease of the loss, in gradient descent and under momentum, exactly. */
public final class LossStatements {
    private LossStatements() {}

    /** sum g_k.p_k: the decrease of the loss to first order, over eta. */
    private static BigFraction spent(Trajectory<?> run) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k < run.steps(); k++) {
            sum = sum.add(run.gradients().get(k).dot(run.direction(k)));
        }
        return sum;
    }

    /** |p_{T-1}|^2 + sum |p_k - p_{k-1}|^2, with p_{-1} = 0. */
    private static BigFraction unsteadiness(Trajectory<?> run) {
        BigFraction sum = run.direction(run.steps() - 1).squaredNorm();
        Tensor<BigFraction> before = run.direction(0).times(BigFraction.ZERO);
        for (int k = 0; k < run.steps(); k++) {
            sum = sum.add(run.direction(k).minus(before).squaredNorm());
            before = run.direction(k);
        }
        return sum;
    }

    /** sum g_k.p_k = (1-beta) sum |p_k|^2 + beta/2 (|p_{T-1}|^2 + sum |p_k - p_{k-1}|^2), whatever the gradients. */
    public static boolean energyIsSpentAsSaid(Trajectory<?> run, HyperParameters hyper) {
        BigFraction squares = run.squaredDirections(run.steps()).stream().reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction kept = BigFraction.ONE.subtract(hyper.beta()).multiply(squares);
        return spent(run).equals(kept.add(hyper.beta().divide(2).multiply(unsteadiness(run))));
    }

    private static BigFraction growth(Trajectory<?> run) {
        return run.squaredNorm(run.steps()).subtract(run.squaredNorm(0));
    }

    /** Gradient descent: |w_T|^2 - |w_0|^2 = eta L_T with L_T = eta sum g_k.p_k. */
    public static boolean descentGrowsByTheDecrease(Trajectory<?> run, HyperParameters hyper) {
        return growth(run).equals(square(hyper.eta()).multiply(spent(run)));
    }

    /**
     * Momentum: |w_T|^2 - |w_0|^2 = (1+beta)/(1-beta)^2 eta (L_T - eta beta/2 (...)) - 2 eta^2/(1-beta) C_T, and so at most
     * (1+beta)/(1-beta)^2 eta L_T.
     */
    public static boolean momentumGrowsByAMultipleOfTheDecrease(Trajectory<?> run, HyperParameters hyper) {
        BigFraction beta = hyper.beta();
        BigFraction rest = BigFraction.ONE.subtract(beta);
        BigFraction factor = beta.add(BigFraction.ONE).divide(square(rest)).multiply(square(hyper.eta()));
        BigFraction carried = BigFraction.ZERO;
        for (BigFraction square : run.squaredDirections(run.steps())) {
            carried = carried.add(square).multiply(beta);
        }
        BigFraction steady = spent(run).subtract(beta.divide(2).multiply(unsteadiness(run)));
        BigFraction late = square(hyper.eta()).multiply(carried).multiply(2).divide(rest);
        return growth(run).equals(factor.multiply(steady).subtract(late))
                && atMost(growth(run), factor.multiply(spent(run)));
    }
}
