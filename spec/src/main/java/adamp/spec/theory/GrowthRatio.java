package adamp.spec.theory;

import adamp.spec.field.Scalars;
import java.util.List;
import org.apache.commons.math3.FieldElement;

/**
 * Corollary 2.3: the growth of the squared norm under momentum over that under gradient descent, both given the same
 * squared updates A_k = |p_k|^2. A real run of gradient descent does not have the updates of a momentum run, so the
 * ratio of two real runs is another one.
 *
 * @param scalars the field
 * @param beta the momentum, 0 or more and below 1
 * @param <T> the field's elements
 */
public record GrowthRatio<T extends FieldElement<T>>(Scalars<T> scalars, T beta) {
    /**
     * The ratio after t steps by its definition, 1 + 2 F_t with F_t = sum_{s&lt;t} sum_{k&lt;s} beta^(s-k) A_k / sum_{k&lt;t} A_k
     * (equation A.8, whose t is ours less one).
     *
     * @param updates A_0 to A_{t-1}, their sum positive
     */
    public T after(List<T> updates) {
        T plain = scalars.zero();
        T crossed = scalars.zero();
        T carried = scalars.zero();
        for (T update : updates) {
            plain = plain.add(update);
            crossed = crossed.add(carried);
            carried = carried.add(update).multiply(beta);
        }
        return scalars.one().add(crossed.multiply(2).divide(plain));
    }

    /**
     * The same in closed form: 1 + 2 beta/(1-beta) - 2 C_t/((1-beta) B_t) with B_t = sum_{k&lt;t} A_k and C_t = sum_{k&lt;t}
     * beta^(t-k) A_k. C_t is never negative, so the limit is approached from below.
     *
     * @param updates A_0 to A_{t-1}, their sum positive
     */
    public T closedForm(List<T> updates) {
        T plain = scalars.zero();
        T carried = scalars.zero();
        for (T update : updates) {
            plain = plain.add(update);
            carried = carried.add(update).multiply(beta);
        }
        T rest = scalars.one().subtract(beta);
        return limit().subtract(carried.multiply(2).divide(rest.multiply(plain)));
    }

    /** The limit 1 + 2 beta/(1-beta), for any bounded updates whose sum is positive and finite or diverges. */
    public T limit() {
        return scalars.one().add(beta.multiply(2).divide(scalars.one().subtract(beta)));
    }
}
