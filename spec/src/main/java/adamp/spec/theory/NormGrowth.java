package adamp.spec.theory;

import adamp.spec.field.Scalars;
import java.util.List;
import org.apache.commons.math3.FieldElement;

/**
 * How the squared norm of a scale-invariant weight grows in one step at a constant learning rate eta and momentum beta,
 * with gradients orthogonal to the weight (equation 4).
 *
 * @param scalars the field
 * @param eta the learning rate
 * @param beta the momentum
 * @param <T> the field's elements
 */
public record NormGrowth<T extends FieldElement<T>>(Scalars<T> scalars, T eta, T beta) {
    /**
     * Lemma 2.1 for p = g, and equation 12 for a projected p = q with eps = 0: |w'|^2 = |w|^2 + eta^2 |p|^2.
     *
     * @param squaredNorm |w|^2
     * @param squaredUpdate |p|^2
     */
    public T orthogonal(T squaredNorm, T squaredUpdate) {
        return squaredNorm.add(eta.multiply(eta).multiply(squaredUpdate));
    }

    /**
     * Lemma 2.2: |w_{t+1}|^2 = |w_t|^2 + eta^2 |p_t|^2 + 2 eta^2 sum_{k&lt;t} beta^(t-k) |p_k|^2.
     *
     * @param squaredNorm |w_t|^2
     * @param squaredUpdates |p_0|^2 to |p_t|^2
     */
    public T momentum(T squaredNorm, List<T> squaredUpdates) {
        return decayedMomentum(squaredNorm, squaredUpdates, scalars.one());
    }

    /**
     * The invariant in the proof of Lemma 2.2: w_t.p_t = -eta sum_{k&lt;t} beta^(t-k) |p_k|^2, never positive.
     *
     * @param squaredUpdates |p_0|^2 to |p_{t-1}|^2
     */
    public T radialPart(List<T> squaredUpdates) {
        return eta.multiply(geometricSum(squaredUpdates, beta)).negate();
    }

    /**
     * Beyond the paper, Lemma 2.2 with decoupled decay w_{t+1} = a w_t - eta p_t, a = 1 - eta lambda: |w_{t+1}|^2 = a^2
     * |w_t|^2 + eta^2 |p_t|^2 + 2 eta^2 sum_{k&lt;t} (beta a)^(t-k) |p_k|^2.
     *
     * @param squaredNorm |w_t|^2
     * @param squaredUpdates |p_0|^2 to |p_t|^2
     * @param decay a
     */
    public T decayedMomentum(T squaredNorm, List<T> squaredUpdates, T decay) {
        int t = squaredUpdates.size() - 1;
        T past = geometricSum(squaredUpdates.subList(0, t), beta.multiply(decay));
        T growth = squaredUpdates.get(t).add(past.multiply(2));
        return decay.multiply(decay).multiply(squaredNorm).add(eta.multiply(eta).multiply(growth));
    }

    /**
     * Beyond the paper, Lemma 2.2 with Nesterov's look-ahead u_t = g_t + beta p_t, w_{t+1} = w_t - eta u_t: |w_{t+1}|^2 =
     * |w_t|^2 + eta^2 |u_t|^2 + 2 eta^2 beta sum_{k&lt;t} beta^(t-k) u_k.p_k. The terms of the sum are no squares, and may be
     * negative.
     *
     * @param squaredNorm |w_t|^2
     * @param squaredUpdate |u_t|^2
     * @param crossed u_0.p_0 to u_{t-1}.p_{t-1}
     */
    public T nesterov(T squaredNorm, T squaredUpdate, List<T> crossed) {
        T past = geometricSum(crossed, beta).multiply(beta);
        return orthogonal(squaredNorm, squaredUpdate.add(past.multiply(2)));
    }

    /**
     * Where the buffer of SGDP is overwritten by the projection, w_{t+1}.p_{t+1} is -beta eta |q_t|^2 and no more: the
     * past beyond one step is lost.
     *
     * @param squaredProjected |q_t|^2
     */
    public T radialPartOfOverwrittenBuffer(T squaredProjected) {
        return beta.multiply(eta).multiply(squaredProjected).negate();
    }

    /** sum_{k&lt;t} rate^(t-k) a_k over the t elements of a list, by Horner's rule. */
    private T geometricSum(List<T> terms, T rate) {
        T sum = scalars.zero();
        for (T term : terms) {
            sum = sum.add(term).multiply(rate);
        }
        return sum;
    }
}
