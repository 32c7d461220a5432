package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.GpuException;
import jcuda.Pointer;
import jcuda.driver.CUmemorytype;
import jcuda.driver.CUpointer_attribute;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Memory that another library allocated and will free. */
final class ForeignBuffer extends JCudaBuffer {
    private ForeignBuffer(Context context, long address, long bytes) {
        super(context, address, bytes);
    }

    /** @throws GpuException if the size is negative or the driver knows no memory of a device at the address */
    static ForeignBuffer wrap(Context context, long address, long bytes) {
        requireSize(bytes);
        if (bytes > 0) {
            requireOnDevice(address, bytes);
        }
        return new ForeignBuffer(context, address, bytes);
    }

    /** A kernel that is given any other address fails without a name, and takes the whole context with it. */
    private static void requireOnDevice(long address, long bytes) {
        int[] type = new int[1];
        int status = JCudaDriver.cuPointerGetAttribute(
                Pointer.to(type), CUpointer_attribute.CU_POINTER_ATTRIBUTE_MEMORY_TYPE, DevicePointer.to(address));
        if (status == CUresult.CUDA_ERROR_INVALID_VALUE
                || status == CUresult.CUDA_SUCCESS && type[0] != CUmemorytype.CU_MEMORYTYPE_DEVICE) {
            throw new GpuException("wrap of " + bytes + " bytes at 0x" + Long.toHexString(address)
                    + ": this is no memory of a CUDA device; give the data pointer of a tensor on the device");
        }
        DriverCall.POINTER_ATTRIBUTE.check(status, "of address 0x" + Long.toHexString(address));
    }

    /** Its owner frees it. */
    @Override
    void free() {}
}
