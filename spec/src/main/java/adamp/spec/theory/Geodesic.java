package adamp.spec.theory;

import adamp.spec.field.Scalars;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * Proposition 3.1, said exactly. Write w - eta p = alpha w - eta Pi p with alpha = 1 - eta (w.p)/|w|^2. If alpha is
 * positive, w - eta p = alpha (w - (eta/alpha) Pi p): on the sphere the step without projection is the projected step at
 * the rate eta/alpha, so the projection alters the effective learning rate only. If alpha is zero or negative there is no
 * such rate.
 *
 * <p>The paper's proof shows that the projected point lies on the great circle through w and w - eta p. Where on it
 * follows from the sign of w.p, see {@link Place}.
 *
 * @param weight w, nonzero
 * @param update p
 * @param eta the learning rate, positive
 * @param <T> the field's elements
 */
public record Geodesic<T extends FieldElement<T>>(Tensor<T> weight, Tensor<T> update, T eta) {
    /** Where the projected point lies, seen from w along the arc towards the point without projection. */
    public enum Place {
        /** On the arc between: w.p is positive. */
        BETWEEN,
        /** At its end: w.p is zero, the two points are one. */
        AT_THE_END,
        /** Beyond it: w.p is negative, as in every run of pure momentum; the projected step is the larger. */
        BEYOND
    }

    private Scalars<T> scalars() {
        return weight.scalars();
    }

    /** alpha = 1 - eta (w.p)/|w|^2. */
    public T alpha() {
        T radial = weight.dot(update).divide(weight.squaredNorm());
        return scalars().one().subtract(eta.multiply(radial));
    }

    /** Pi p = p - (w.p/w.w) w. */
    public Tensor<T> tangent() {
        return orthogonalPart(update, weight);
    }

    /** x - (x.a/a.a) a. */
    private Tensor<T> orthogonalPart(Tensor<T> x, Tensor<T> axis) {
        return x.minus(axis.times(axis.dot(x).divide(axis.squaredNorm())));
    }

    /** w - eta p, the point without projection. */
    public Tensor<T> unprojected() {
        return weight.minus(update.times(eta));
    }

    /** w - rate Pi p, the projected point at a rate. */
    public Tensor<T> projected(T rate) {
        return weight.minus(tangent().times(rate));
    }

    /**
     * The rate eta/alpha at which the projected step is the step without projection.
     *
     * @throws ArithmeticException if alpha is not positive
     */
    public T equivalentRate() {
        T alpha = alpha();
        if (scalars().sign(alpha) <= 0) {
            throw new ArithmeticException("alpha is about " + scalars().toDouble(alpha)
                    + ", and only a positive one has an equivalent rate: take a smaller learning rate");
        }
        return eta.divide(alpha);
    }

    /** Where the projected point at the rate eta lies. */
    public Place place() {
        int sign = scalars().sign(weight.dot(update));
        return sign > 0 ? Place.BETWEEN : sign < 0 ? Place.BEYOND : Place.AT_THE_END;
    }

    /**
     * Whether a point lies in the span of w and p, and so, scaled to length 1, on the great circle through both: nothing of
     * it is left beside w and Pi p. Where p is a multiple of w, the span is a line.
     */
    public boolean spans(Tensor<T> point) {
        Tensor<T> rest = orthogonalPart(point, weight);
        Tensor<T> tangent = tangent();
        boolean line = scalars().isZero(tangent.squaredNorm());
        Tensor<T> left = line ? rest : orthogonalPart(rest, tangent);
        return scalars().isZero(left.squaredNorm());
    }
}
