package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.HostBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * Memory of the JVM whose pages the driver has locked, so that the device copies to and from it by itself. Where the
 * system locks no more pages the memory stays as it is: copies are slower, and otherwise the same.
 */
final class LockedBuffer extends Resource implements HostBuffer {
    /** Whole pages, so that no two buffers lock the same one. */
    private static final int PAGE = 4096;

    private final ByteBuffer pages;
    private final int bytes;
    private final boolean locked;

    private LockedBuffer(Context context, ByteBuffer pages, int bytes, boolean locked) {
        super(context, "host buffer of " + bytes + " bytes");
        this.pages = pages;
        this.bytes = bytes;
        this.locked = locked;
    }

    /** @throws GpuException if the size is negative or the JVM has no such memory left */
    static LockedBuffer allocate(Context context, int bytes) {
        if (bytes < 0 || bytes > Integer.MAX_VALUE - 2 * PAGE) {
            throw new GpuException("host buffer of " + bytes + " bytes: give a size from 0 to just below 2 GiB");
        }
        ByteBuffer pages = pages(Math.max(1, (bytes + PAGE - 1) / PAGE) * PAGE);
        int status = JCudaDriver.cuMemHostRegister(Pointer.to(pages), pages.capacity(), 0);
        return new LockedBuffer(context, pages, bytes, status == CUresult.CUDA_SUCCESS);
    }

    private static ByteBuffer pages(int bytes) {
        try {
            return ByteBuffer.allocateDirect(bytes + PAGE).alignedSlice(PAGE).slice(0, bytes);
        } catch (OutOfMemoryError full) {
            throw new GpuException(
                    "host buffer of " + bytes + " bytes: " + full.getMessage() + "; raise -XX:MaxDirectMemorySize",
                    full);
        }
    }

    @Override
    public ByteBuffer bytes() {
        requireOpen();
        return pages.slice(0, bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    void free() {
        if (locked) {
            DriverCall.UNLOCK_PAGES.check(JCudaDriver.cuMemHostUnregister(Pointer.to(pages)), "of " + bytes + " bytes");
        }
    }
}
