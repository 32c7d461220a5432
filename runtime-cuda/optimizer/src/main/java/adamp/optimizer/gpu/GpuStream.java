package adamp.optimizer.gpu;

import java.nio.ByteBuffer;

/**
 * Work for a device, done in the order of the calls, which may return before it is done.
 *
 * <p>Host bytes are given as direct buffers in native order, from position to limit; neither is moved. They belong to
 * the stream until {@link #synchronize()}: a source must not change before, a target's bytes are not valid before.
 *
 * <p>An error of the device itself may show at a later call than the one that caused it; its message says so.
 */
public interface GpuStream extends AutoCloseable {
    /**
     * Copies {@code source.remaining()} bytes to the device.
     *
     * @throws GpuException if the range is not within the target or the source is not a direct buffer in native order
     */
    void upload(DeviceBuffer target, long offset, ByteBuffer source);

    /**
     * Copies {@code target.remaining()} bytes from the device.
     *
     * @throws GpuException if the range is not within the source or the target is not a writable direct buffer in
     *     native order
     */
    void download(DeviceBuffer source, long offset, ByteBuffer target);

    /**
     * Copies bytes on the device. The ranges must not overlap.
     *
     * @throws GpuException if a range is not within its buffer
     */
    void copy(DeviceBuffer source, long sourceOffset, DeviceBuffer target, long targetOffset, long bytes);

    /**
     * Sets bytes on the device.
     *
     * @throws GpuException if the range is not within the target
     */
    void fill(DeviceBuffer target, long offset, long bytes, byte value);

    /**
     * Runs a kernel. The arguments are copied before the call returns and may then be changed.
     *
     * @throws GpuException if the kernel's module is closed or the launch fails
     */
    void launch(Kernel kernel, Launch shape, KernelArguments arguments);

    /** Marks this point of the stream's work. */
    GpuEvent record();

    /** Work after this call waits for all before the event, which may be another stream's. */
    void await(GpuEvent event);

    /**
     * Records the calls that {@code work} makes on this stream, without doing them. The work must neither synchronize
     * nor allocate, and uses this stream alone. A replay copies from and to the same host buffers, whose bytes are read
     * and written at the replay, not now; the graph keeps those buffers, while the device buffers and modules stay the
     * caller's to keep open.
     *
     * @throws GpuException if the recording fails; an exception of {@code work} itself ends the recording and is passed
     *     on
     */
    GpuGraph capture(Runnable work);

    /**
     * Waits until all work is done.
     *
     * @throws GpuException if some of it failed
     */
    void synchronize();

    /** Waits until all work is done and frees the stream. */
    @Override
    void close();
}
