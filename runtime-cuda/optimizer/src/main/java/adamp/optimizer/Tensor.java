package adamp.optimizer;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A tensor over memory of the caller's: the element at index (i, j, ...) lies at {@code offset + i*strides[0] +
 * j*strides[1] + ...} of the storage. Any strides are read; a tensor that an optimizer writes must not have two indices
 * at one place.
 */
public final class Tensor {
    private final FloatStorage storage;
    private final Shape shape;
    private final int offset;
    private final int[] strides;

    private Tensor(FloatStorage storage, Shape shape, int offset, int[] strides) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.shape = Objects.requireNonNull(shape, "shape");
        this.offset = offset;
        this.strides = strides;
        requireInside();
    }

    /** A row-major tensor over an array. */
    public static Tensor of(float[] values, int... sizes) {
        return of(new HeapStorage(values), Shape.of(sizes));
    }

    /** A row-major tensor over direct memory in native order: the fastest to step. */
    public static Tensor of(ByteBuffer buffer, int... sizes) {
        return of(DirectStorage.of(buffer), Shape.of(sizes));
    }

    /** A row-major tensor over direct memory in native order. */
    public static Tensor of(FloatBuffer buffer, int... sizes) {
        return of(DirectStorage.of(buffer), Shape.of(sizes));
    }

    /**
     * A row-major tensor that fills its storage.
     *
     * @throws InvalidInputException if the storage does not hold exactly the shape's elements
     */
    public static Tensor of(FloatStorage storage, Shape shape) {
        if (storage.capacity() != shape.elements()) {
            throw new InvalidInputException("shape " + shape + " has " + shape.elements()
                    + " elements, but the memory holds " + storage.capacity() + "; make them agree");
        }
        return new Tensor(storage, shape, 0, shape.rowMajorStrides());
    }

    /**
     * A tensor with strides of its own, for instance channels-last or a slice.
     *
     * @param offset where in the storage the first element lies
     * @param strides elements to skip per index of each axis, one for each axis, 0 or more
     * @throws InvalidInputException if an element would lie outside the storage
     */
    public static Tensor strided(FloatStorage storage, Shape shape, int offset, int... strides) {
        return new Tensor(storage, shape, offset, strides.clone());
    }

    private void requireInside() {
        if (strides.length != shape.rank()) {
            throw new InvalidInputException("shape " + shape + " has " + shape.rank() + " axes, but " + strides.length
                    + " strides were given; give one stride for each axis");
        }
        if (Arrays.stream(strides).anyMatch(stride -> stride < 0) || offset < 0) {
            throw new InvalidInputException("strides " + Arrays.toString(strides) + " with offset " + offset
                    + ": negative; give strides and an offset of 0 or more");
        }
        if (shape.elements() == 0) {
            return;
        }
        long last = offset;
        for (int axis = 0; axis < strides.length; axis++) {
            last += (shape.size(axis) - 1L) * strides[axis];
        }
        if (last >= storage.capacity()) {
            throw new InvalidInputException("shape " + shape + " with strides " + Arrays.toString(strides)
                    + " and offset " + offset + " reaches element " + last + ", but the memory holds "
                    + storage.capacity() + "; give more memory or smaller strides");
        }
    }

    public FloatStorage storage() {
        return storage;
    }

    public Shape shape() {
        return shape;
    }

    /** Where in the storage the first element lies. */
    public int offset() {
        return offset;
    }

    /** Elements to skip per index of each axis. */
    public int[] strides() {
        return strides.clone();
    }

    /** Whether the elements lie one after another in row-major order. Strides of axes of size 1 do not matter. */
    public boolean isRowMajor() {
        int[] wanted = shape.rowMajorStrides();
        for (int axis = 0; axis < strides.length; axis++) {
            if (shape.size(axis) > 1 && strides[axis] != wanted[axis]) {
                return false;
            }
        }
        return true;
    }
}
