package adamp.properties.port;

import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a tensor lies in memory: the result of a step must not depend on it. */
public enum Layout {
    /** An array, last axis fastest. */
    ROW_MAJOR,
    /** Direct memory, last axis fastest. */
    DIRECT,
    /** Axis 1 fastest, as convolutions are often kept. */
    CHANNELS_LAST,
    /** Axis 0 fastest: a transposed view. */
    REVERSED,
    /** Row-major inside a larger array, with a gap after every element of the last axis. */
    SPACED;

    private static final int GAP = 2;
    private static final int OFFSET = 3;

    /** A tensor of zeros that lies so. On a device, direct memory is like any other. */
    Tensor allocate(Shape shape, PortMemory memory) {
        return switch (this) {
            case ROW_MAJOR -> Tensor.of(memory.allocate(shape.elements()), shape);
            case DIRECT ->
                memory.isOnDevice()
                        ? Tensor.of(memory.allocate(shape.elements()), shape)
                        : Tensor.of(direct(shape.elements()), shape.sizes());
            case CHANNELS_LAST -> permuted(shape, channelsLast(shape.rank()), memory);
            case REVERSED -> permuted(shape, reversed(shape.rank()), memory);
            case SPACED -> spaced(shape, memory);
        };
    }

    private static ByteBuffer direct(int elements) {
        return ByteBuffer.allocateDirect(elements * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    /** Slowest axis first. */
    private static int[] channelsLast(int rank) {
        int[] order = new int[rank];
        for (int i = 1; i < rank; i++) {
            order[i] = i == rank - 1 ? 1 : i + 1;
        }
        return order;
    }

    private static int[] reversed(int rank) {
        int[] order = new int[rank];
        for (int i = 0; i < rank; i++) {
            order[i] = rank - 1 - i;
        }
        return order;
    }

    private static Tensor permuted(Shape shape, int[] slowestFirst, PortMemory memory) {
        int[] strides = new int[shape.rank()];
        int stride = 1;
        for (int i = shape.rank() - 1; i >= 0; i--) {
            strides[slowestFirst[i]] = stride;
            stride *= Math.max(1, shape.size(slowestFirst[i]));
        }
        return Tensor.strided(memory.allocate(shape.elements()), shape, 0, strides);
    }

    private static Tensor spaced(Shape shape, PortMemory memory) {
        int[] strides = shape.rowMajorStrides();
        for (int axis = 0; axis < strides.length; axis++) {
            strides[axis] *= GAP;
        }
        return Tensor.strided(memory.allocate(OFFSET + GAP * shape.elements()), shape, OFFSET, strides);
    }
}
