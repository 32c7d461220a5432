package adamp.spec.problem;

import adamp.spec.field.Scalars;
import adamp.spec.theory.Normalization;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * A linear unit with batch normalization after it and no eps (equation 2), under a squared loss. For n inputs X, targets
 * y and u = X w - mean(X w):
 *
 * <pre>
 * z       = Norm(X w) = u/sigma,   sigma^2 = u.u/n
 * f(w)    = |z - y|^2/n
 * grad f  = -(2/(n sigma)) Xc' (y - (u.y)/(u.u) u),   Xc = X with its columns centred
 * </pre>
 *
 * @param inputs X, of shape (n, d)
 * @param targets y, of shape (n)
 * @param <T> the elements of a field with roots
 */
public record NormalizedLinearModel<T extends FieldElement<T>>(Tensor<T> inputs, Tensor<T> targets)
        implements ScaleInvariantProblem<T> {
    private static final Normalization BATCH = Normalization.along(0);

    @Override
    public Shape shape() {
        return Shape.of(inputs.shape().extent(1));
    }

    @Override
    public T value(Tensor<T> weight) {
        Tensor<T> outputs = BATCH.apply(Matrices.times(inputs, weight));
        return outputs.minus(targets).squaredNorm().divide(count());
    }

    @Override
    public Tensor<T> gradient(Tensor<T> weight) {
        Scalars<T> scalars = weight.scalars();
        Tensor<T> centred = inputs.minus(BATCH.mean(inputs));
        Tensor<T> u = Matrices.times(centred, weight);
        T squared = u.squaredNorm();
        T sigma = scalars.sqrt(squared.divide(count()));
        Tensor<T> residual = targets.minus(u.times(u.dot(targets).divide(squared)));
        T scale = scalars.ofInteger(-2).divide(count().multiply(sigma));
        return Matrices.transposedTimes(centred, residual).times(scale);
    }

    private T count() {
        return inputs.scalars().ofInteger(inputs.shape().extent(0));
    }
}
