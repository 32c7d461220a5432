package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Memory that was allocated here and is freed here. */
final class OwnBuffer extends JCudaBuffer {
    private final long allocated;

    private OwnBuffer(Context context, long address, long bytes) {
        super(context, address, bytes);
        allocated = address;
    }

    /** @throws GpuException if the size is negative or there is no such memory left */
    static OwnBuffer allocate(Context context, long bytes) {
        requireSize(bytes);
        if (bytes == 0) {
            return new OwnBuffer(context, 0, 0);
        }
        DevicePointer pointer = new DevicePointer();
        int status = JCudaDriver.cuMemAlloc(pointer, bytes);
        String left = status == CUresult.CUDA_ERROR_OUT_OF_MEMORY ? left() : "";
        DriverCall.ALLOCATE.check(status, "of " + bytes + " bytes" + left);
        return new OwnBuffer(context, pointer.address(), bytes);
    }

    private static String left() {
        long[] free = new long[1];
        long[] all = new long[1];
        if (JCudaDriver.cuMemGetInfo(free, all) != CUresult.CUDA_SUCCESS) {
            return "";
        }
        return " where " + free[0] + " of " + all[0] + " are free";
    }

    @Override
    void free() {
        if (bytes() > 0) {
            DriverCall.FREE.check(JCudaDriver.cuMemFree(DevicePointer.to(allocated)), "of " + bytes() + " bytes");
        }
    }
}
