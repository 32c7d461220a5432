package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.HyperParameters;
import adamp.proofs.numeric.instance.ProblemDescent;
import adamp.proofs.numeric.instance.Trajectory;
import adamp.spec.vector.Tensor;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Where the effective learning rate eta/|w_t|^2 goes, exactly. */
public final class EffectiveRateStatements {
    private EffectiveRateStatements() {}

    private static BigFraction sum(List<BigFraction> terms) {
        return terms.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    /**
     * At every t the squared norm lies between |w_0|^2 + eta^2 B_t and |w_0|^2 + eta^2 (1+beta)/(1-beta) B_t with B_t =
     * sum_{k&lt;t} |p_k|^2: the effective learning rate vanishes where B_t grows beyond all bounds, and only there.
     */
    public static boolean normFollowsTheSumOfSquares(Trajectory<?> run, HyperParameters hyper) {
        BigFraction most = hyper.beta().add(1).divide(BigFraction.ONE.subtract(hyper.beta()));
        return IntStream.rangeClosed(0, run.steps()).allMatch(t -> {
            BigFraction plain = square(hyper.eta()).multiply(sum(run.squaredDirections(t)));
            BigFraction grown = run.squaredNorm(t).subtract(run.squaredNorm(0));
            return atMost(plain, grown) && atMost(grown, most.multiply(plain));
        });
    }

    /**
     * A run whose gradients are zero from T on has p_{T-1+m} = beta^m p_{T-1}, so w_t tends to w_T - eta beta/(1-beta) p_{T-1},
     * and |p_k|^2 adds up to B_T + beta^2/(1-beta^2) |p_{T-1}|^2: the squared norm of that limit is |w_0|^2 + eta^2
     * (1+beta)/(1-beta) times that sum.
     */
    public static boolean normHasItsLimit(Trajectory<?> run, HyperParameters hyper) {
        BigFraction beta = hyper.beta();
        int last = run.steps();
        BigFraction rest = BigFraction.ONE.subtract(beta);
        Tensor<BigFraction> p = run.direction(last - 1);
        Tensor<BigFraction> limit =
                run.weight(last).minus(p.times(hyper.eta().multiply(beta).divide(rest)));
        BigFraction later = square(beta).divide(BigFraction.ONE.subtract(square(beta)));
        BigFraction squares = sum(run.squaredDirections(last)).add(later.multiply(p.squaredNorm()));
        BigFraction growth =
                square(hyper.eta()).multiply(beta.add(1)).divide(rest).multiply(squares);
        return limit.squaredNorm().equals(run.squaredNorm(0).add(growth));
    }

    /** |w_t|^2 |g_t|^2: the squared gradient on the unit sphere. */
    private static BigFraction onTheSphere(Trajectory<?> run, int t) {
        return run.squaredNorm(t).multiply(run.gradients().get(t).squaredNorm());
    }

    private static BigFraction extreme(Trajectory<?> run, int steps, BinaryOperator<BigFraction> choice) {
        return IntStream.range(0, steps)
                .mapToObj(t -> onTheSphere(run, t))
                .reduce(choice)
                .orElse(BigFraction.ZERO);
    }

    private static BigFraction larger(BigFraction x, BigFraction y) {
        return x.compareTo(y) < 0 ? y : x;
    }

    private static BigFraction smaller(BigFraction x, BigFraction y) {
        return x.compareTo(y) < 0 ? x : y;
    }

    /** |w_t|^4 &lt;= |w_0|^4 + (2 eta^2 G^2 + eta^4 G^4/|w_0|^4) t with G the largest |w_k||g_k|. */
    public static boolean descentIsNoFasterThanTheFourthRoot(Trajectory<?> run, BigFraction eta) {
        BigFraction start = square(run.squaredNorm(0));
        BigFraction scaled = square(eta).multiply(extreme(run, run.steps(), EffectiveRateStatements::larger));
        BigFraction slope = scaled.multiply(2).add(square(scaled).divide(start));
        return IntStream.rangeClosed(0, run.steps())
                .allMatch(t -> atMost(square(run.squaredNorm(t)), start.add(slope.multiply(t))));
    }

    /** |w_t|^4 &gt;= |w_0|^4 + 2 eta^2 L^2 t with L the smallest |w_k||g_k|. */
    public static boolean descentIsNoSlowerThanTheFourthRoot(Trajectory<?> run, BigFraction eta) {
        BigFraction start = square(run.squaredNorm(0));
        BigFraction slope = square(eta)
                .multiply(extreme(run, run.steps(), EffectiveRateStatements::smaller))
                .multiply(2);
        return IntStream.rangeClosed(0, run.steps())
                .allMatch(t -> atMost(start.add(slope.multiply(t)), square(run.squaredNorm(t))));
    }

    /** The hypotheses: |w_0|^2 &gt;= eta K, and f(w_{t+1}) &lt;= f(w_t) - eta |g_t|^2 + (K/2) eta^2 |g_t|^2/|w_t|^2. */
    public static boolean lossIsSmooth(ProblemDescent descent, Trajectory<?> run) {
        BigFraction eta = descent.eta();
        boolean slow = atMost(eta.multiply(descent.smoothness()), run.squaredNorm(0));
        return slow
                && IntStream.range(0, run.steps()).allMatch(t -> {
                    BigFraction squared = run.gradients().get(t).squaredNorm();
                    BigFraction bend = descent.smoothness()
                            .divide(2)
                            .multiply(square(eta))
                            .multiply(squared)
                            .divide(run.squaredNorm(t));
                    BigFraction most = descent.problem()
                            .value(run.weight(t))
                            .subtract(eta.multiply(squared))
                            .add(bend);
                    return atMost(descent.problem().value(run.weight(t + 1)), most);
                });
    }

    private static BigFraction largestSquaredNorm(ProblemDescent descent, Trajectory<?> run) {
        return run.squaredNorm(0).add(descent.eta().multiply(descent.excess()).multiply(2));
    }

    /** |w_t|^2 &lt;= |w_0|^2 + 2 eta (f(w_0) - m). */
    public static boolean normStaysBounded(ProblemDescent descent, Trajectory<?> run) {
        BigFraction bound = largestSquaredNorm(descent, run);
        return IntStream.rangeClosed(0, run.steps()).allMatch(t -> atMost(run.squaredNorm(t), bound));
    }

    /** min_{t&lt;T} |w_t|^2 |g_t|^2 &lt;= 2 D (|w_0|^2 + 2 eta D)/(eta T) with D = f(w_0) - m. */
    public static boolean gradientsOnTheSphereFall(ProblemDescent descent, Trajectory<?> run) {
        BigFraction numerator = descent.excess().multiply(2).multiply(largestSquaredNorm(descent, run));
        return IntStream.rangeClosed(1, run.steps())
                .allMatch(steps -> atMost(
                        extreme(run, steps, EffectiveRateStatements::smaller),
                        numerator.divide(descent.eta().multiply(steps))));
    }

    /** u_{t+1} = a^2 u_t + s: u_t - s/(1-a^2) = a^(2t) (u_0 - s/(1-a^2)). */
    public static boolean constantUpdatesApproachTheirEquilibrium(
            BigFraction kept, BigFraction update, BigFraction start, int steps) {
        BigFraction equilibrium = update.divide(BigFraction.ONE.subtract(kept));
        BigFraction u = start;
        for (int t = 0; t < steps; t++) {
            u = kept.multiply(u).add(update);
        }
        return u.subtract(equilibrium).equals(kept.pow(steps).multiply(start.subtract(equilibrium)));
    }

    /**
     * u_{t+1} = a^2 u_t + c/u_t for 1/5 &lt; a^2 &lt; 1: v_t = u_t^2 (1-a^2)/c tends to 1, for from the first step on it is at least
     * 4 a^2 (1-a^2), and v_{t+1} - 1 = (v_t - 1)(a^4 - (1-a^2)^2/v_t) is smaller than v_t - 1 by a factor of at most max(a^4,
     * (1-a^2)/(4 a^2)) &lt; 1.
     */
    public static boolean constantGradientsApproachTheirEquilibrium(
            BigFraction kept, BigFraction c, BigFraction start, int steps) {
        BigFraction lost = BigFraction.ONE.subtract(kept);
        BigFraction factor = larger(square(kept), lost.divide(kept.multiply(4)));
        BigFraction u = kept.multiply(start).add(c.divide(start));
        for (int t = 0; t < steps; t++) {
            BigFraction next = kept.multiply(u).add(c.divide(u));
            BigFraction before =
                    Rationals.abs(square(u).multiply(lost).divide(c).subtract(BigFraction.ONE));
            BigFraction after =
                    Rationals.abs(square(next).multiply(lost).divide(c).subtract(BigFraction.ONE));
            if (!atMost(after, factor.multiply(before)) || !Rationals.less(factor, BigFraction.ONE)) {
                return false;
            }
            u = next;
        }
        return true;
    }
}
