package adamp.optimizer;

import java.nio.ByteBuffer;

/** The memory of a device that runs optimizers, seen from the host. A runtime makes it; storages refer to it. */
public interface DeviceMemory {
    /** The device's name. */
    String name();

    /**
     * Copies bytes from an address on, as many as the target has left; waits for the work under way.
     *
     * @param target direct, in native order
     */
    void read(long address, ByteBuffer target);

    /**
     * Copies bytes to an address and on, as many as the source has left; waits until they are there.
     *
     * @param source direct, in native order
     */
    void write(long address, ByteBuffer source);
}
