package adamp.optimizer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Values in the memory of a device, which the device's runtime steps in place: none is copied to the host and back. To
 * read or write them from the host goes through the device, and is meant for initial values, checkpoints and tests.
 *
 * <p>Elements of 16 bits are read as the float32 numbers they stand for and rounded to nearest, ties to even, when they
 * are written. A parameter of such elements is stepped by way of a float32 master weight that the optimizer keeps,
 * {@link ParameterState#MASTER}.
 *
 * @param memory the device's memory
 * @param address where element 0 lies on the device, a multiple of the element's size
 * @param capacity the number of values
 * @param elementType how they are kept
 */
public record DeviceStorage(DeviceMemory memory, long address, int capacity, ElementType elementType)
        implements FloatStorage {
    private static final int AT_ONCE = 1 << 20;

    /** @throws InvalidInputException if the capacity is negative or the address not a multiple of the element's size */
    public DeviceStorage {
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(elementType, "elementType");
        if (capacity < 0) {
            throw new InvalidInputException(
                    "device storage: capacity " + capacity + " is negative; give the number of elements");
        }
        if (address % elementType.bytes() != 0) {
            throw new InvalidInputException("device storage: address 0x" + Long.toHexString(address)
                    + " is not a multiple of the " + elementType.bytes() + " bytes of " + elementType
                    + "; give the address of an element");
        }
    }

    /** Where an element lies on the device. */
    public long addressOf(int index) {
        return address + (long) index * elementType.bytes();
    }

    @Override
    public float get(int index) {
        float[] value = new float[1];
        read(index, value, 0, 1);
        return value[0];
    }

    @Override
    public void set(int index, float value) {
        write(index, new float[] {value}, 0, 1);
    }

    @Override
    public void read(int index, float[] target, int offset, int length) {
        Objects.checkFromIndexSize(index, length, capacity);
        for (int done = 0; done < length; done += AT_ONCE) {
            int count = Math.min(AT_ONCE, length - done);
            ByteBuffer bytes = bytes(count);
            memory.read(addressOf(index + done), bytes.duplicate().order(ByteOrder.nativeOrder()));
            unpack(bytes, target, offset + done, count);
        }
    }

    @Override
    public void write(int index, float[] source, int offset, int length) {
        Objects.checkFromIndexSize(index, length, capacity);
        for (int done = 0; done < length; done += AT_ONCE) {
            int count = Math.min(AT_ONCE, length - done);
            ByteBuffer bytes = bytes(count);
            pack(source, offset + done, count, bytes);
            memory.write(addressOf(index + done), bytes);
        }
    }

    private ByteBuffer bytes(int count) {
        return ByteBuffer.allocateDirect(count * elementType.bytes()).order(ByteOrder.nativeOrder());
    }

    private void unpack(ByteBuffer bytes, float[] target, int offset, int count) {
        if (!elementType.isNarrow()) {
            bytes.asFloatBuffer().get(target, offset, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[offset + i] = elementType.widen(bytes.getShort(i * Short.BYTES));
        }
    }

    private void pack(float[] source, int offset, int count, ByteBuffer bytes) {
        if (!elementType.isNarrow()) {
            bytes.asFloatBuffer().put(source, offset, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            bytes.putShort(i * Short.BYTES, elementType.narrow(source[offset + i]));
        }
    }

    @Override
    public void read(int index, DirectStorage target, int length) {
        float[] values = new float[length];
        read(index, values, 0, length);
        target.write(0, values, 0, length);
    }

    @Override
    public void write(int index, DirectStorage source, int length) {
        float[] values = new float[length];
        source.read(0, values, 0, length);
        write(index, values, 0, length);
    }

    @Override
    public ByteBuffer bytesOrNull() {
        return null;
    }

    @Override
    public float[] arrayOrNull() {
        return null;
    }
}
