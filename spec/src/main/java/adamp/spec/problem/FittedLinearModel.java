package adamp.spec.problem;

import adamp.spec.theory.Normalization;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * The {@link NormalizedLinearModel} followed by the gain and the shift that fit its targets best: what is left of the
 * squared loss is the part that does not correlate, which needs no root. For n inputs X, targets y, both centred as Xc
 * and yc, and u = Xc w:
 *
 * <pre>
 * f(w)   = (yc.yc - (u.yc)^2/u.u)/n
 * grad f = -(2/n) (u.yc)/(u.u) Xc' (yc - (u.yc)/(u.u) u)
 * </pre>
 *
 * @param inputs X, of shape (n, d)
 * @param targets y, of shape (n)
 * @param <T> the field's elements
 */
public record FittedLinearModel<T extends FieldElement<T>>(Tensor<T> inputs, Tensor<T> targets)
        implements ScaleInvariantProblem<T> {
    private static final Normalization BATCH = Normalization.along(0);

    /** Centres both: the model is the same for X and y up to constants. */
    public FittedLinearModel {
        inputs = inputs.minus(BATCH.mean(inputs));
        targets = targets.minus(BATCH.mean(targets));
    }

    @Override
    public Shape shape() {
        return Shape.of(inputs.shape().extent(1));
    }

    @Override
    public T value(Tensor<T> weight) {
        Tensor<T> u = Matrices.times(inputs, weight);
        T inner = u.dot(targets);
        T explained = inner.multiply(inner).divide(u.squaredNorm());
        return targets.squaredNorm().subtract(explained).divide(count());
    }

    @Override
    public Tensor<T> gradient(Tensor<T> weight) {
        Tensor<T> u = Matrices.times(inputs, weight);
        T gain = u.dot(targets).divide(u.squaredNorm());
        T scale = gain.multiply(-2).divide(count());
        return Matrices.transposedTimes(inputs, targets.minus(u.times(gain))).times(scale);
    }

    private T count() {
        return inputs.scalars().ofInteger(inputs.shape().extent(0));
    }
}
