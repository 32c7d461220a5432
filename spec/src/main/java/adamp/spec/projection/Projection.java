package adamp.spec.projection;

import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.convention.Setting;
import adamp.spec.field.RoundedArithmetic;
import adamp.spec.field.Scalars;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * Equation 10, the projection of an update p onto the tangent space of a weight w, row by row:
 *
 * <pre>
 * Pi_w(p) = p - (w.p/w.w) w                      without eps, with no root
 * Pi_w(p) = p - u (u.p),  u = w/(|w| + eps)      with eps added to the norm
 * </pre>
 *
 * Both are p - c w with c = (w.p)/w.w or (w.p)/(|w| + eps)^2. The projection along a zero vector leaves p as it is, also
 * where p is not finite. With eps a radial part of at most 2 eps/(|w| + eps) of the original remains.
 *
 * @param <T> the field's elements
 */
public final class Projection<T extends FieldElement<T>> {
    private final Scalars<T> scalars;
    private final boolean addsEpsilon;
    private final T epsilon;

    /**
     * The projection of a setting.
     *
     * @param epsilon eps, ignored where {@link ProjectionEpsilon#NONE} has none
     */
    public Projection(Setting<T> setting, double epsilon) {
        this.scalars = setting.scalars();
        this.addsEpsilon = setting.is(ProjectionEpsilon.ADDED_TO_NORM);
        RoundedArithmetic<T> arithmetic = setting.arithmetic();
        this.epsilon = arithmetic.atTensor(arithmetic.given(epsilon));
    }

    /** The update with the rows projected that the decision says. */
    public Tensor<T> apply(Tensor<T> weight, Tensor<T> update, Decision<T> decision) {
        if (!decision.projects()) {
            return update;
        }
        Rows rows = decision.rows();
        Object[] multiples = new Object[rows.count()];
        for (int row = 0; row < rows.count(); row++) {
            multiples[row] = decision.projects(row) ? radialMultiple(rows, row, weight, update) : null;
        }
        return Tensor.build(scalars, update.shape(), i -> {
            @SuppressWarnings("unchecked") // filled above with elements of T
            T multiple = (T) multiples[rows.rowOf(i)];
            return multiple == null
                    ? update.get(i)
                    : update.get(i).subtract(weight.get(i).multiply(multiple));
        });
    }

    /** The whole tensor as one row. */
    public Tensor<T> apply(Tensor<T> weight, Tensor<T> update) {
        return apply(weight, update, Decision.layer(weight.shape()));
    }

    /** c in p - c w, or null where w is zero. */
    private T radialMultiple(Rows rows, int row, Tensor<T> weight, Tensor<T> update) {
        T squaredNorm = rows.dot(row, weight, weight);
        if (scalars.isZero(squaredNorm)) {
            return null;
        }
        T radial = rows.dot(row, weight, update);
        if (!addsEpsilon) {
            return radial.divide(squaredNorm);
        }
        T norm = scalars.sqrt(squaredNorm).add(epsilon);
        return radial.divide(norm.multiply(norm));
    }
}
