package adamp.optimizer.gpu;

/** A range of a device's memory. */
public interface DeviceBuffer extends AutoCloseable {
    /**
     * The address of the first byte on the device, as kernels take it.
     *
     * @throws GpuException if the buffer is closed
     */
    long address();

    /** The size in bytes, known also after closing. */
    long bytes();

    /**
     * Checks that a copy stays inside the buffer.
     *
     * @param call the call that is checked, as the message names it
     * @throws GpuException if {@code offset .. offset + length} is not within the buffer
     */
    default void requireRange(String call, long offset, long length) {
        if (offset < 0 || length < 0 || offset > bytes() - length) {
            throw new GpuException(call + ": bytes " + offset + " to " + offset + " + " + length
                    + " are outside of a device buffer of " + bytes() + " bytes");
        }
    }

    /** Frees the memory if it was allocated here. No work that uses it may be under way. */
    @Override
    void close();
}
