package adamp.optimizer;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor along its axes. Immutable; a scalar has no axes and one element.
 *
 * <p>Axis 0 is the channel axis of a weight: a convolution's weight of shape (out, in, height, width) holds {@code out}
 * filters.
 */
public final class Shape {
    private final int[] sizes;
    private final int elements;

    private Shape(int[] sizes) {
        this.sizes = sizes;
        this.elements = countElements(sizes);
    }

    /**
     * @param sizes the size along each axis, each 0 or more
     * @throws InvalidInputException if a size is negative or the tensor has more than 2^31-1 elements
     */
    public static Shape of(int... sizes) {
        return new Shape(sizes.clone());
    }

    private static int countElements(int[] sizes) {
        for (int size : sizes) {
            if (size < 0) {
                throw new InvalidInputException(
                        "shape " + describe(sizes) + ": size " + size + " is negative; give sizes of 0 or more");
            }
        }
        if (Arrays.stream(sizes).anyMatch(size -> size == 0)) {
            return 0;
        }
        long product = 1;
        for (int size : sizes) {
            product *= size;
            if (product > Integer.MAX_VALUE) {
                throw new InvalidInputException("shape " + describe(sizes)
                        + ": more than 2147483647 elements; split the parameter into several");
            }
        }
        return (int) product;
    }

    /** The number of axes. */
    public int rank() {
        return sizes.length;
    }

    /** The size along one axis. */
    public int size(int axis) {
        return sizes[axis];
    }

    /** The sizes along all axes. */
    public int[] sizes() {
        return sizes.clone();
    }

    /** The number of elements: the product of the sizes, 1 for a scalar. */
    public int elements() {
        return elements;
    }

    /** The strides, in elements, of a tensor of this shape that lies in memory row by row, the last axis fastest. */
    public int[] rowMajorStrides() {
        int[] strides = new int[sizes.length];
        int stride = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= Math.max(1, sizes[axis]);
        }
        return strides;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** The shape as {@code (64, 3, 7, 7)}. */
    @Override
    public String toString() {
        return describe(sizes);
    }

    private static String describe(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
