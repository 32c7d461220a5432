package adamp.optimizer.gpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a kernel in one packed buffer, laid out as PTX lays out a kernel's parameters: in the order of their
 * declaration, each at the next multiple of its own size, in native order, with zeros between.
 *
 * <p>PTX checks no types across a launch: the caller packs what the kernel declares. One object may serve many
 * launches, since a launch copies the bytes:
 *
 * <pre>{@code
 * arguments.clear().putAddress(weights.address()).putInt(rows).putDouble(learningRate);
 * }</pre>
 */
public final class KernelArguments {
    /** The most bytes that the parameters of a kernel may take on every device. */
    public static final int MOST_BYTES = 4096;

    private static final int FIRST_CAPACITY = 128;

    private final List<Integer> offsets = new ArrayList<>();
    private ByteBuffer packed = zeros(FIRST_CAPACITY);

    /** Forgets all arguments, for another launch. */
    public KernelArguments clear() {
        offsets.clear();
        packed.clear();
        return this;
    }

    /** A {@code .u64} parameter that holds an address on the device. */
    public KernelArguments putAddress(long address) {
        return putLong(address);
    }

    /**
     * The address of a buffer.
     *
     * @throws GpuException if the buffer is closed
     */
    public KernelArguments putAddress(DeviceBuffer buffer) {
        return putLong(buffer.address());
    }

    /** A {@code .b32}, {@code .u32} or {@code .s32} parameter. */
    public KernelArguments putInt(int value) {
        align(Integer.BYTES);
        packed.putInt(value);
        return this;
    }

    /** A {@code .b64}, {@code .u64} or {@code .s64} parameter. */
    public KernelArguments putLong(long value) {
        align(Long.BYTES);
        packed.putLong(value);
        return this;
    }

    /** A {@code .f32} parameter. */
    public KernelArguments putFloat(float value) {
        return putInt(Float.floatToRawIntBits(value));
    }

    /** A {@code .f64} parameter. */
    public KernelArguments putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    /** How many arguments there are. */
    public int count() {
        return offsets.size();
    }

    /** The size of all arguments in bytes, up to the end of the last. */
    public int size() {
        return packed.position();
    }

    /** Where an argument begins, in bytes. */
    public int offset(int index) {
        return offsets.get(index);
    }

    /**
     * A view of the packed bytes, in native order, from 0 to {@link #size()}. It is direct, may be read only, and shows
     * what is put until the next {@link #clear()}.
     */
    public ByteBuffer bytes() {
        return packed.duplicate().flip().asReadOnlyBuffer().order(ByteOrder.nativeOrder());
    }

    private void align(int size) {
        int start = (packed.position() + size - 1) / size * size;
        if (start + size > MOST_BYTES) {
            throw new GpuException("kernel arguments of more than " + MOST_BYTES
                    + " bytes; put them in device memory and pass its address");
        }
        if (start + size > packed.capacity()) {
            packed = zeros(packed.capacity() * 2).put(packed.flip());
        }
        while (packed.position() < start) {
            packed.put((byte) 0);
        }
        offsets.add(start);
    }

    private static ByteBuffer zeros(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
