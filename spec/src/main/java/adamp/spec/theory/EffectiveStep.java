package adamp.spec.theory;

import adamp.spec.field.Scalars;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.FieldElement;

/**
 * Equation 5, the step a weight makes on the unit sphere: | w'/|w'| - w/|w| |. For an update orthogonal to w it is 2
 * sin(theta/2) with the angle theta = atan(eta |p|/|w|), while the paper's approximation s = eta |p|/|w'| is sin(theta):
 * s^3/8 &lt;= step - s &lt;= s^3/2.
 *
 * @param scalars a field with roots
 * @param <T> the field's elements
 */
public record EffectiveStep<T extends FieldElement<T>>(Scalars<T> scalars) {
    /** The effective step from one vector to another, both nonzero. */
    public T between(Tensor<T> from, Tensor<T> to) {
        T fromNorm = from.norm();
        T toNorm = to.norm();
        return to.map(x -> x.divide(toNorm))
                .minus(from.map(x -> x.divide(fromNorm)))
                .norm();
    }

    /** The effective step of each row of a view. */
    public List<T> ofRows(Rows rows, Tensor<T> from, Tensor<T> to) {
        return IntStream.range(0, rows.count())
                .mapToObj(row -> between(rows.row(row, from), rows.row(row, to)))
                .toList();
    }

    /** The paper's approximation |w' - w|/|w'|, nearly right where the step is orthogonal to w and small. */
    public T approximately(Tensor<T> from, Tensor<T> to) {
        return to.minus(from).norm().divide(to.norm());
    }

    /**
     * The effective step of an orthogonal update in closed form, sqrt(2 - 2 |w|/|w'|).
     *
     * @param squaredNorm |w|^2
     * @param squaredMove eta^2 |p|^2
     */
    public T ofOrthogonalMove(T squaredNorm, T squaredMove) {
        T cosine = scalars.sqrt(squaredNorm.divide(squaredNorm.add(squaredMove)));
        return scalars.sqrt(scalars.one().subtract(cosine).multiply(2));
    }

    /** The least the effective step of an orthogonal update exceeds its approximation s by: s^3/8. */
    public T leastExcess(T approximation) {
        return cube(approximation).divide(scalars.ofInteger(8));
    }

    /** The most the effective step of an orthogonal update exceeds its approximation s by: s^3/2. */
    public T greatestExcess(T approximation) {
        return cube(approximation).divide(scalars.ofInteger(2));
    }

    private T cube(T value) {
        return value.multiply(value).multiply(value);
    }
}
