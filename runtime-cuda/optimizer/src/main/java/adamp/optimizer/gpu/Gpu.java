package adamp.optimizer.gpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One device that loads PTX and runs its kernels. Used by one thread at a time. */
public interface Gpu extends AutoCloseable {
    /** The device's own name, such as {@code "NVIDIA H100 80GB HBM3"}, or {@code "PTX emulator"}. */
    String name();

    /**
     * Compiles PTX for this device.
     *
     * @throws GpuException if the text is not PTX that this device can run; the message quotes the compiler's first
     *     complaint
     */
    GpuModule load(String ptx);

    /**
     * Memory of the device, aligned to 256 bytes. Its contents are undefined: the emulator reports a kernel that reads
     * what nobody wrote.
     *
     * @param bytes the size, not negative; an empty buffer has address 0
     * @throws GpuException if the size is negative or the device has no such memory left
     */
    DeviceBuffer allocate(long bytes);

    /**
     * Memory of the device that another library owns, such as a tensor of libtorch. It is never freed from here;
     * closing the buffer only forgets it. Its owner must keep it, and must have finished writing it, while it is used:
     * see {@link #synchronize()}.
     *
     * @param address the address on the device, 0 only where {@code bytes} is 0
     * @throws GpuException if the size is negative, or the address is not one of this device's where that can be told
     */
    DeviceBuffer wrap(long address, long bytes);

    /**
     * Host memory from which and to which copies are fastest: on CUDA, pages that the driver has locked. Its first
     * contents are zeros.
     *
     * @throws GpuException if the size is negative or the memory cannot be had
     */
    default HostBuffer hostBuffer(int bytes) {
        if (bytes < 0) {
            throw new GpuException("host buffer of " + bytes + " bytes: a size is not negative");
        }
        ByteBuffer memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        return new PlainHostBuffer(memory);
    }

    /** A new stream, with no order against other streams but that of {@link GpuStream#await}. */
    GpuStream newStream();

    /**
     * Waits for all work on the device, also that of other libraries in this process, which no stream of ours waits
     * for.
     *
     * @throws GpuException if some of that work failed
     */
    void synchronize();

    /** Waits for the work under way and frees all that came from this device and is still open. */
    @Override
    void close();
}
