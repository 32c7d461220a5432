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

    /**
     * @throws GpuException if the size is negative, or the driver knows no memory of a device at the first or the last
     *     byte, or knows it as another device's
     */
    static ForeignBuffer wrap(Context context, long address, long bytes) {
        requireSize(bytes);
        if (bytes > 0) {
            String call = "wrap of " + bytes + " bytes at 0x" + Long.toHexString(address);
            requireMemory(call, address);
            requireMemory(call, address + bytes - 1);
            requireDevice(call, address, context.ordinal());
        }
        return new ForeignBuffer(context, address, bytes);
    }

    /** A kernel that is given any other address fails without a name, and takes the whole context with it. */
    private static void requireMemory(String call, long address) {
        int[] type = new int[1];
        int status = attribute(CUpointer_attribute.CU_POINTER_ATTRIBUTE_MEMORY_TYPE, address, type);
        if (status == CUresult.CUDA_ERROR_INVALID_VALUE
                || (status == CUresult.CUDA_SUCCESS && type[0] != CUmemorytype.CU_MEMORYTYPE_DEVICE)) {
            throw new GpuException(
                    call + ": this is no memory of a CUDA device, or not so much; give the data pointer of"
                            + " a tensor on the device, and its size");
        }
        DriverCall.POINTER_ATTRIBUTE.check(status, "of address 0x" + Long.toHexString(address));
    }

    private static void requireDevice(String call, long address, int ordinal) {
        int[] owner = new int[1];
        DriverCall.POINTER_ATTRIBUTE.check(
                attribute(CUpointer_attribute.CU_POINTER_ATTRIBUTE_DEVICE_ORDINAL, address, owner),
                "of address 0x" + Long.toHexString(address));
        if (owner[0] != ordinal) {
            throw new GpuException(call + ": this is memory of device " + owner[0] + ", not of device " + ordinal
                    + "; move the tensor there");
        }
    }

    private static int attribute(int attribute, long address, int[] value) {
        return JCudaDriver.cuPointerGetAttribute(Pointer.to(value), attribute, DevicePointer.to(address));
    }

    /** Its owner frees it. */
    @Override
    void free() {}
}
