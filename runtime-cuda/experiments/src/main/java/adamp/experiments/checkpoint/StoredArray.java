package adamp.experiments.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * An array of a checkpoint.
 *
 * @param shape empty for a single number
 * @param data the elements in row-major order, little-endian, from position to limit; not copied
 */
public record StoredArray(ElementFormat format, List<Long> shape, ByteBuffer data) {
    public StoredArray {
        shape = List.copyOf(shape);
        data = data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long elements = shape.stream().reduce(1L, Math::multiplyExact);
        if (elements * format.bytes() != data.remaining()) {
            throw new IllegalArgumentException(
                    data.remaining() + " bytes for an array of shape " + shape + " and format " + format);
        }
    }

    /** A vector of bytes: what has a format of its own. */
    public static StoredArray bytes(byte[] bytes) {
        return new StoredArray(ElementFormat.U8, List.of((long) bytes.length), ByteBuffer.wrap(bytes));
    }

    /** Numbers in float32. */
    public static StoredArray floats(float[] values, long... shape) {
        ByteBuffer data = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(values);
        return new StoredArray(ElementFormat.F32, Arrays.stream(shape).boxed().toList(), data);
    }

    /** The elements, from position 0; a view of its own, little-endian. */
    @Override
    public ByteBuffer data() {
        return data.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        byte[] bytes = new byte[data.remaining()];
        data().get(bytes);
        return bytes;
    }
}
