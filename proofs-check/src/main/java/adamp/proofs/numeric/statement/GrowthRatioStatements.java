package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isPositive;
import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.less;

import adamp.proofs.numeric.instance.Updates;
import adamp.spec.field.ExactScalars;
import adamp.spec.theory.GrowthRatio;
import adamp.spec.theory.NormGrowth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Corollary 2.3, exactly.
 *
 * @param claim what claims to be the ratio after t steps
 */
public record GrowthRatioStatements(Claim claim) {
    /** The reference's closed form, 1 + 2 beta/(1-beta) - 2 C_t/((1-beta) B_t). */
    public static final GrowthRatioStatements REFERENCE =
            new GrowthRatioStatements((beta, squares) -> ratio(beta).closedForm(squares));

    /** A ratio after as many steps as there are squares, whose sum is positive. */
    @FunctionalInterface
    public interface Claim {
        /** The ratio of the growths. */
        BigFraction of(BigFraction beta, List<BigFraction> squares);
    }

    private static GrowthRatio<BigFraction> ratio(BigFraction beta) {
        return new GrowthRatio<>(ExactScalars.EXACT, beta);
    }

    private static boolean atEveryTime(Updates updates, IntPredicate holds) {
        return IntStream.rangeClosed(1, updates.size())
                .filter(t -> !isZero(updates.sum(0, t)))
                .allMatch(holds);
    }

    /** The ratio of the growths of two norms that follow Lemmas 2.1 and 2.2 with the same squared updates. */
    static BigFraction byTheLemmas(Updates updates, int t) {
        BigFraction eta = new BigFraction(2, 3);
        NormGrowth<BigFraction> growth = new NormGrowth<>(ExactScalars.EXACT, eta, updates.beta());
        BigFraction start = BigFraction.ONE;
        BigFraction descent = start;
        BigFraction momentum = start;
        for (int k = 0; k < t; k++) {
            descent = growth.orthogonal(descent, updates.square(k));
            momentum = growth.momentum(momentum, updates.first(k + 1));
        }
        return momentum.subtract(start).divide(descent.subtract(start));
    }

    /** At every t whose updates do not add up to zero, the claim is the ratio by the lemmas. */
    public boolean isTheRatioOfTheLemmas(Updates updates) {
        return atEveryTime(
                updates, t -> claim.of(updates.beta(), updates.first(t)).equals(byTheLemmas(updates, t)));
    }

    /** The limit is above the ratio at every t; strictly where there is a momentum. */
    public boolean limitIsAbove(Updates updates) {
        BigFraction limit = ratio(updates.beta()).limit();
        return atEveryTime(
                updates,
                t -> isPositive(updates.beta())
                        ? less(byTheLemmas(updates, t), limit)
                        : byTheLemmas(updates, t).equals(limit));
    }

    /** The ratio is at least 1, and below the limit at every t; for a positive momentum. */
    public boolean isBetweenOneAndTheLimit(Updates updates) {
        return atEveryTime(updates, t -> atMost(BigFraction.ONE, claim.of(updates.beta(), updates.first(t))))
                && limitIsAbove(updates);
    }

    /** The ratio does not fall from t to t+1, where A_0 to A_{t-1} are not all zero. */
    public boolean risesFrom(Updates updates, int t) {
        return isZero(updates.sum(0, t))
                || atMost(claim.of(updates.beta(), updates.first(t)), claim.of(updates.beta(), updates.first(t + 1)));
    }

    /** The ratio after the last of the updates is this one. */
    public boolean is(Updates updates, BigFraction expected) {
        return claim.of(updates.beta(), updates.squares()).equals(expected);
    }

    /** At every t. */
    public boolean neverFalls(Updates updates) {
        return IntStream.range(1, updates.size()).allMatch(t -> risesFrom(updates, t));
    }

    /**
     * A_k = r^k with r &gt; 1: the ratio tends to 1 + 2 beta/(r-beta), and not to the corollary's limit, which is larger. What
     * is missing after t steps is 2 beta/(r-beta) (1-beta^t)/((1-beta) B_t), B_t = (r^t-1)/(r-1), and falls as r^-t.
     */
    public boolean geometricGrowthHasALimitOfItsOwn(BigFraction beta, BigFraction r, int t) {
        List<BigFraction> squares = IntStream.range(0, t).mapToObj(r::pow).toList();
        BigFraction twice = beta.multiply(2).divide(r.subtract(beta));
        BigFraction own = twice.add(BigFraction.ONE);
        BigFraction sum = r.pow(t).subtract(BigFraction.ONE).divide(r.subtract(BigFraction.ONE));
        BigFraction rest = BigFraction.ONE.subtract(beta);
        BigFraction missing =
                twice.multiply(BigFraction.ONE.subtract(beta.pow(t))).divide(rest.multiply(sum));
        return claim.of(beta, squares).equals(own.subtract(missing))
                && less(own, ratio(beta).limit());
    }

    /**
     * The limit where all later updates are zero: m steps on, what is missing of it is beta^m times what was missing, and
     * so falls below any bound.
     */
    public boolean gapFallsGeometrically(Updates updates, int m) {
        List<BigFraction> longer = new ArrayList<>(updates.squares());
        longer.addAll(Collections.nCopies(m, BigFraction.ZERO));
        BigFraction before = gap(updates);
        BigFraction after = gap(new Updates(updates.beta(), longer));
        return after.equals(before.multiply(updates.beta().pow(m)));
    }

    /**
     * The limit for bounded updates, whether their sum converges or not: what is missing is 0 or more and at most 2 a beta/((1-beta)^2 B_t)
     * for 0 &lt;= A_k &lt;= a.
     */
    public boolean gapIsWithinTheBoundOfBoundedUpdates(Updates updates) {
        BigFraction rest = BigFraction.ONE.subtract(updates.beta());
        BigFraction numerator = updates.largest().multiply(updates.beta()).multiply(2);
        return atEveryTime(updates, t -> {
            BigFraction gap = gap(new Updates(updates.beta(), updates.first(t)));
            BigFraction bound = numerator.divide(rest.multiply(rest).multiply(updates.sum(0, t)));
            return atMost(BigFraction.ZERO, gap) && atMost(gap, bound);
        });
    }

    private BigFraction gap(Updates updates) {
        return ratio(updates.beta()).limit().subtract(claim.of(updates.beta(), updates.squares()));
    }
}
