package adamp.spec.problem;

import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * f(w) = w.(A w)/w.w for a symmetric A, with gradient 2 (A w - f(w) w)/w.w: rational, so that a run over the rationals
 * is exact from end to end.
 *
 * @param matrix A, of shape (n, n)
 * @param <T> the field's elements
 */
public record RayleighQuotient<T extends FieldElement<T>>(Tensor<T> matrix) implements ScaleInvariantProblem<T> {
    /**
     * Checks that the matrix is one of a quadratic form.
     *
     * @throws IllegalArgumentException if it is not square and symmetric
     */
    public RayleighQuotient {
        Shape shape = matrix.shape();
        boolean symmetric = shape.rank() == 2 && shape.extent(0) == shape.extent(1);
        for (int i = 0; symmetric && i < shape.size(); i++) {
            int n = shape.extent(0);
            symmetric = matrix.get(i).equals(matrix.get(i % n * n + i / n));
        }
        if (!symmetric) {
            throw new IllegalArgumentException("the matrix of shape " + shape + " is not symmetric: give (A + A')/2");
        }
    }

    @Override
    public Shape shape() {
        return Shape.of(matrix.shape().extent(0));
    }

    @Override
    public T value(Tensor<T> weight) {
        return weight.dot(image(weight)).divide(weight.squaredNorm());
    }

    @Override
    public Tensor<T> gradient(Tensor<T> weight) {
        Tensor<T> image = image(weight);
        T squaredNorm = weight.squaredNorm();
        T value = weight.dot(image).divide(squaredNorm);
        T scale = weight.scalars().ofInteger(2).divide(squaredNorm);
        return image.minus(weight.times(value)).times(scale);
    }

    private Tensor<T> image(Tensor<T> weight) {
        return Matrices.times(matrix, weight);
    }
}
