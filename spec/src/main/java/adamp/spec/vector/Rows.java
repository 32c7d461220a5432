package adamp.spec.vector;

import org.apache.commons.math3.FieldElement;

/**
 * A partition of a tensor's elements into rows of one length: the elements that share their index along one axis.
 *
 * @param count the number of rows
 * @param length the number of elements in each
 * @param stride the distance between neighbours along the axis
 */
public record Rows(int count, int length, int stride) {
    /** All elements in one row. */
    public static Rows one(Shape shape) {
        return new Rows(1, shape.size(), shape.size());
    }

    /**
     * One row for each index along an axis.
     *
     * @throws IllegalArgumentException if the shape has no such axis
     */
    public static Rows along(Shape shape, int axis) {
        if (axis < 0 || axis >= shape.rank()) {
            throw new IllegalArgumentException(
                    "shape " + shape + " has no axis " + axis + ": its axes are 0 to " + (shape.rank() - 1));
        }
        int count = shape.extent(axis);
        return new Rows(count, count == 0 ? 0 : shape.size() / count, shape.stride(axis));
    }

    /** The flat index of the k-th element of a row. */
    public int index(int row, int k) {
        return (k / stride) * stride * count + row * stride + k % stride;
    }

    /** The row that holds the element at a flat index. */
    public int rowOf(int index) {
        return index / stride % count;
    }

    /** The inner product of two tensors over one row. */
    public <T extends FieldElement<T>> T dot(int row, Tensor<T> left, Tensor<T> right) {
        return left.scalars().sumOfProducts(length, k -> left.get(index(row, k)), k -> right.get(index(row, k)));
    }

    /** The row of a tensor as a vector. */
    public <T extends FieldElement<T>> Tensor<T> row(int row, Tensor<T> tensor) {
        return Tensor.build(tensor.scalars(), Shape.of(length), k -> tensor.get(index(row, k)));
    }
}
