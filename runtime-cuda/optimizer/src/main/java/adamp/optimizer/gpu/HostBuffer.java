package adamp.optimizer.gpu;

import java.nio.ByteBuffer;

/**
 * Host memory for copies to and from a device. The memory itself belongs to the JVM: a view of it that outlives the
 * buffer stays readable, its pages are merely no longer locked.
 */
public interface HostBuffer extends AutoCloseable {
    /**
     * A view of all bytes, in native order, with a position and limit of its own.
     *
     * @throws GpuException if the buffer is closed
     */
    ByteBuffer bytes();

    /** Unlocks the memory. No copy may be under way. */
    @Override
    void close();
}
