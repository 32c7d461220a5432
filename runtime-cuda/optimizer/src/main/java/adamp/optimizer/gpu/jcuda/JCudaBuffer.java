package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuException;

/** A range of the memory of a CUDA device. */
abstract class JCudaBuffer extends Resource implements DeviceBuffer {
    private final long address;
    private final long bytes;

    JCudaBuffer(Context context, long address, long bytes) {
        super(context, "device buffer of " + bytes + " bytes");
        this.address = address;
        this.bytes = bytes;
    }

    /** @throws GpuException if the buffer is closed */
    @Override
    public final long address() {
        requireOpen();
        return address;
    }

    @Override
    public final long bytes() {
        return bytes;
    }

    /** @throws GpuException if the size is negative */
    static void requireSize(long bytes) {
        if (bytes < 0) {
            throw new GpuException("device buffer of " + bytes + " bytes: a size is not negative");
        }
    }
}
