package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isNegative;
import static adamp.proofs.numeric.statement.Rationals.isPositive;
import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.less;

import adamp.proofs.numeric.instance.Updates;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** The steps of the paper's proof of Corollary 2.3, (A.6) to (A.18), exactly. */
public final class LimitProofStatements {
    private LimitProofStatements() {}

    /** (A.8): F_t = sum_{k&lt;=t} (beta + ... + beta^(t-k)) A_k / sum_{k&lt;=t} A_k, for a sum other than 0. */
    static BigFraction f(Updates updates, int t) {
        return crossed(updates, t).divide(updates.sum(0, t + 1));
    }

    private static BigFraction crossed(Updates updates, int t) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k <= Math.min(t, updates.size() - 1); k++) {
            sum = sum.add(updates.powers(t - k).multiply(updates.square(k)));
        }
        return sum;
    }

    /** (A.7): sum_{j&lt;t} sum_{k&lt;j} beta^(j-k) A_k = sum_{k&lt;t} (beta + ... + beta^(t-1-k)) A_k. */
    public static boolean doubleSumIsOneOfPowers(Updates updates) {
        return IntStream.rangeClosed(1, updates.size()).allMatch(t -> {
            BigFraction doubled = BigFraction.ZERO;
            for (int j = 0; j < t; j++) {
                for (int k = 0; k < j; k++) {
                    doubled = doubled.add(updates.beta().pow(j - k).multiply(updates.square(k)));
                }
            }
            return doubled.equals(crossed(updates, t - 1));
        });
    }

    /** The ratio after t steps is 1 + 2 F_{t-shift}, where A_0 + ... + A_{t-1} and A_0 + ... + A_{t-shift} are not 0. */
    public static boolean ratioBelongsToTheTime(Updates updates, int t, int shift) {
        if (isZero(updates.sum(0, t)) || isZero(updates.sum(0, t - shift + 1))) {
            return true;
        }
        BigFraction ratio = f(updates, t - shift).multiply(2).add(BigFraction.ONE);
        return ratio.equals(GrowthRatioStatements.byTheLemmas(updates, t));
    }

    /** r_{1,k} = beta/(1-beta) - (beta + ... + beta^(end-k)), with T + T' the end. */
    static BigFraction firstResidual(Updates updates, int k, int end) {
        return updates.allPowers().subtract(updates.powers(end - k));
    }

    /** sum_{k&lt;=T} r_{1,k} A_k. */
    static BigFraction firstResiduals(Updates updates, int last, int end) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k <= last; k++) {
            sum = sum.add(firstResidual(updates, k, end).multiply(updates.square(k)));
        }
        return sum;
    }

    /** (A.13) for a number of terms in the place of T: their residuals add up to at most terms max A r_{1,T}. */
    public static boolean firstResidualsAreWithin(int terms, Updates updates, int last, int extra) {
        int end = last + extra;
        BigFraction bound =
                updates.largest().multiply(firstResidual(updates, last, end)).multiply(terms);
        BigFraction sum = firstResiduals(updates, last, end);
        return !isNegative(sum) && atMost(sum, bound);
    }

    /**
     * (A.13) as printed, with the sign that (A.12) gives r_1: minus the residuals add up to at most T times max A times minus
     * the one of k = T.
     */
    public static boolean signedResidualsAreWithin(Updates updates, int last, int extra) {
        int end = last + extra;
        BigFraction bound =
                updates.largest().multiply(firstResidual(updates, last, end)).multiply(last);
        return atMost(firstResiduals(updates, last, end).negate(), bound.negate());
    }

    /** r_2 = sum_{T&lt;k&lt;=end} (beta + ... + beta^(end-k)) A_k, of (A.12). */
    static BigFraction secondResidual(Updates updates, int last, int end) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = last + 1; k <= Math.min(end, updates.size() - 1); k++) {
            sum = sum.add(updates.powers(end - k).multiply(updates.square(k)));
        }
        return sum;
    }

    /** (A.15): r_2 is between 0 and eps times a factor, with eps the sum of all A_k after T. */
    public static boolean secondResidualIsWithin(
            UnaryOperator<BigFraction> factor, Updates updates, int last, int extra) {
        BigFraction epsilon = updates.sum(last + 1, updates.size());
        BigFraction residual = secondResidual(updates, last, last + extra);
        return !isNegative(residual) && atMost(residual, epsilon.multiply(factor.apply(updates.beta())));
    }

    /** beta/(1-beta), as (A.15) should have. */
    public static BigFraction correctedFactor(BigFraction beta) {
        return beta.divide(BigFraction.ONE.subtract(beta));
    }

    /** (1-beta)/beta, as it prints. */
    public static BigFraction printedFactor(BigFraction beta) {
        return BigFraction.ONE.subtract(beta).divide(beta);
    }

    /**
     * (A.17) with beta/(1-beta): where the tail after T is at most eps and T' so large that (T+1) max A r_{1,T} &lt;= eps, 0 &lt;=
     * beta/(1-beta) - F_{T+T'} &lt;= eps (1 + beta/(1-beta))/(A_0 + ... + A_T).
     *
     * @param slack how much larger than the tail eps is, positive
     */
    public static boolean limitIsNear(Updates updates, int last, BigFraction slack) {
        if (!isPositive(updates.sum(0, last + 1))) {
            return true;
        }
        BigFraction epsilon = updates.sum(last + 1, updates.size()).add(slack);
        int extra = enough(updates, last, epsilon);
        BigFraction gap = updates.allPowers().subtract(f(updates, last + extra));
        BigFraction constant = updates.allPowers().add(BigFraction.ONE);
        BigFraction bound = epsilon.multiply(constant).divide(updates.sum(0, last + 1));
        return !isNegative(gap) && atMost(gap, bound);
    }

    /**
     * (A.17) as printed: with eps the least that the tail (A.9) and the printed (A.10), T max A r_{1,T} &lt;= eps, allow,
     * |F_{T+T'} - beta/(1-beta)| &lt;= eps (beta/(1-beta) + (1-beta)/beta + 1)/(A_0 + ... + A_T).
     */
    public static boolean printedLimitIsNear(Updates updates, int last, int extra) {
        BigFraction tail = updates.sum(last + 1, updates.size());
        BigFraction first = updates.largest()
                .multiply(firstResidual(updates, last, last + extra))
                .multiply(last);
        BigFraction epsilon = less(tail, first) ? first : tail;
        BigFraction limit = updates.allPowers();
        BigFraction constant = limit.add(printedFactor(updates.beta())).add(BigFraction.ONE);
        BigFraction bound = epsilon.multiply(constant).divide(updates.sum(0, last + 1));
        BigFraction gap = limit.subtract(f(updates, last + extra));
        return atMost(gap, bound) && atMost(gap.negate(), bound);
    }

    /** The least T' for which beta^(T'+1)/(1-beta) (T+1) max A is at most eps. */
    private static int enough(Updates updates, int last, BigFraction epsilon) {
        BigFraction rest = updates.allPowers().multiply(updates.largest()).multiply(last + 1);
        int extra = 0;
        while (less(epsilon, rest)) {
            rest = rest.multiply(updates.beta());
            extra++;
        }
        return extra;
    }
}
