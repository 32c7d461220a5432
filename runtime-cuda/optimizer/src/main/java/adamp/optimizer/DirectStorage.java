package adamp.optimizer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Values outside the heap, in native byte order, such as the memory of a native library's tensor.
 *
 * <p>Given as a {@link ByteBuffer}, the values are read in place by vector instructions where those are on; given as a
 * {@link FloatBuffer} they are copied block by block, which is slower and otherwise the same. The storage begins at the
 * buffer's position and ends at its limit.
 */
public final class DirectStorage implements FloatStorage {
    private final FloatBuffer floats;
    private final ByteBuffer bytes;

    private DirectStorage(FloatBuffer floats, ByteBuffer bytes) {
        this.floats = floats;
        this.bytes = bytes;
    }

    /**
     * @throws InvalidInputException if the buffer is not direct, not in native order, read-only, or not a whole number
     *     of floats
     */
    public static DirectStorage of(ByteBuffer buffer) {
        requireUsable(buffer.isDirect(), buffer.isReadOnly(), buffer.order());
        if (buffer.remaining() % Float.BYTES != 0) {
            throw new InvalidInputException("buffer of " + buffer.remaining()
                    + " bytes does not hold whole float32 values; give a multiple of 4 bytes");
        }
        ByteBuffer view = buffer.slice().order(ByteOrder.nativeOrder());
        return new DirectStorage(view.asFloatBuffer(), view);
    }

    /** @throws InvalidInputException if the buffer is not direct, not in native order, or read-only */
    public static DirectStorage of(FloatBuffer buffer) {
        requireUsable(buffer.isDirect(), buffer.isReadOnly(), buffer.order());
        return new DirectStorage(buffer.slice(), null);
    }

    /** New memory outside the heap for so many values, all zero. */
    public static DirectStorage allocate(int capacity) {
        return of(ByteBuffer.allocateDirect(Math.multiplyExact(capacity, Float.BYTES))
                .order(ByteOrder.nativeOrder()));
    }

    private static void requireUsable(boolean direct, boolean readOnly, ByteOrder order) {
        if (!direct) {
            throw new InvalidInputException("buffer is on the heap; give a direct buffer or the float[] itself");
        }
        if (readOnly) {
            throw new InvalidInputException(
                    "buffer is read-only, and an optimizer writes in place; give a writable one");
        }
        if (!order.equals(ByteOrder.nativeOrder())) {
            throw new InvalidInputException(
                    "buffer is in " + order + " order; call order(ByteOrder.nativeOrder()) on it");
        }
    }

    @Override
    public int capacity() {
        return floats.capacity();
    }

    @Override
    public float get(int index) {
        return floats.get(index);
    }

    @Override
    public void set(int index, float value) {
        floats.put(index, value);
    }

    @Override
    public void read(int index, float[] target, int offset, int length) {
        floats.get(index, target, offset, length);
    }

    @Override
    public void write(int index, float[] source, int offset, int length) {
        floats.put(index, source, offset, length);
    }

    @Override
    public void read(int index, DirectStorage target, int length) {
        target.floats.put(0, floats, index, length);
    }

    @Override
    public void write(int index, DirectStorage source, int length) {
        floats.put(index, source.floats, 0, length);
    }

    @Override
    public ByteBuffer bytesOrNull() {
        return bytes;
    }

    @Override
    public float[] arrayOrNull() {
        return null;
    }
}
