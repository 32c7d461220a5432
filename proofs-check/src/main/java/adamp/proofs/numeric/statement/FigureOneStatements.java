package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.instance.FigureOneRun.LEARNING_RATE;

import adamp.proofs.numeric.instance.FigureOneRun;
import adamp.proofs.numeric.instance.FigureOneRun.Sums;
import java.util.function.DoubleUnaryOperator;

/**
 * Figure 1's problem in binary64. Its runs add up fewer than 40,000 terms, none negative: sums and norms are off by less than
 * 40,000 2^-50 = 4 10^-11 of themselves.
 */
public final class FigureOneStatements {
    private static final double ROUNDING = 1e-9;

    /** An error that would not tell 6 from 3 or 190 from 19 is no check. */
    private static final double LARGEST_ERROR = 0.2;

    private FigureOneStatements() {}

    /**
     * The growth over that of gradient descent from the same start is (1+beta)/(1-beta)^2, up to an error that the runs
     * themselves state. By the energy of momentum and Taylor's formula, each run has
     *
     * <pre>
     * |w_T|^2 - |w_0|^2 = (1+beta)/(1-beta)^2 eta (f(w_0) - f(w_T) + R - eta beta U/2) - 2 eta^2 C_T/(1-beta)
     * U = |p_{T-1}|^2 + sum |p_t - p_{t-1}|^2,   |R| &lt;= sum 1/2 |H| eta^2 |p_t|^2
     * </pre>
     *
     * and the Hessian of -cos at a distance r from the origin has a norm |H| of at most 2/sqrt(3)/r^2.
     *
     * @param multiple what claims to be (1+beta)/(1-beta)^2
     */
    public static boolean growsByTheMultipleOfTheLoss(DoubleUnaryOperator multiple, FigureOneRun run) {
        double beta = run.momentum();
        Sums momentum = run.sums();
        Sums descent = run.withoutMomentum().sums();
        double ratio = momentum.growth() / descent.growth();
        double errorAbove = error(momentum, beta);
        double errorBelow = error(descent, 0);
        double ends = Math.abs(momentum.decrease() / descent.decrease() - 1);
        double error = (errorAbove + errorBelow + ends) / (1 - errorBelow - ends) + ROUNDING;
        return error < LARGEST_ERROR && Math.abs(ratio / multiple.applyAsDouble(beta) - 1) <= error;
    }

    /** What a run's growth may differ by from (1+beta)/(1-beta)^2 eta times the decrease of its loss, as a part of it. */
    private static double error(Sums run, double beta) {
        double curvature = LEARNING_RATE * LEARNING_RATE * run.curvature() / Math.sqrt(3);
        double unsteadiness = LEARNING_RATE * beta * run.unsteadiness() / 2;
        double late = 2 * LEARNING_RATE * Math.abs(run.carried(beta)) * (1 - beta) / (1 + beta);
        return (curvature + unsteadiness + late) / run.decrease();
    }

    /** The growth over eta^2 sum |p_t|^2 is 1 + 2 beta/(1-beta) up to 2 C_T/((1-beta) B_T), the exact remainder. */
    public static boolean growsByTheCorollarysMultipleOfItsOwnUpdates(FigureOneRun run) {
        double beta = run.momentum();
        Sums sums = run.sums();
        double multiple = sums.growth() / (LEARNING_RATE * LEARNING_RATE * sums.squares());
        double missing = 2 * sums.carried(beta) / ((1 - beta) * sums.squares());
        double limit = (1 + beta) / (1 - beta);
        return missing < 1e-6 * limit && Math.abs(limit - missing - multiple) <= ROUNDING * limit;
    }
}
