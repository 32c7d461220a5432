package adamp.spec.problem;

import adamp.spec.vector.Rows;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/** Products of a matrix, a tensor of rank two, with a vector. */
final class Matrices {
    private Matrices() {}

    /** A x. */
    static <T extends FieldElement<T>> Tensor<T> times(Tensor<T> matrix, Tensor<T> vector) {
        return product(matrix, 0, vector);
    }

    /** A' x. */
    static <T extends FieldElement<T>> Tensor<T> transposedTimes(Tensor<T> matrix, Tensor<T> vector) {
        return product(matrix, 1, vector);
    }

    private static <T extends FieldElement<T>> Tensor<T> product(Tensor<T> matrix, int axis, Tensor<T> vector) {
        Rows rows = Rows.along(matrix.shape(), axis);
        return Tensor.build(matrix.scalars(), Shape.of(rows.count()), i -> rows.row(i, matrix)
                .dot(vector));
    }
}
