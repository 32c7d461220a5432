package adamp.optimizer.gpu.jcuda;

import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR;
import static jcuda.driver.CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR;

import adamp.optimizer.gpu.GpuException;
import java.nio.charset.StandardCharsets;
import jcuda.driver.CUdevice;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Looks for a CUDA device that can run the kernels, without claiming it. */
public final class CudaProbe {
    /** The first compute capability that the PTX is for, 7.5 (Turing, 2018). */
    public static final int LEAST_CAPABILITY = 75;

    private static final int LONGEST_NAME = 256;

    private CudaProbe() {}

    /**
     * The first visible device.
     *
     * @throws GpuException in one line: no driver, too old a driver, no device, or one that is too old
     */
    public static CudaDevice find() {
        return find(0);
    }

    /**
     * @param ordinal the device's number, from 0
     * @throws GpuException in one line: no driver, too old a driver, no such device, or one that is too old
     */
    public static CudaDevice find(int ordinal) {
        int version = DriverLibrary.start();
        int[] count = new int[1];
        DriverCall.DEVICE_COUNT.check(JCudaDriver.cuDeviceGetCount(count));
        if (count[0] == 0) {
            throw new GpuException(
                    "no CUDA device: the driver sees none; " + Mending.of(CUresult.CUDA_ERROR_NO_DEVICE));
        }
        if (ordinal < 0 || ordinal >= count[0]) {
            throw new GpuException("no CUDA device " + ordinal + ": the driver sees " + count[0]
                    + ", numbered from 0; give one of those");
        }
        return describe(ordinal, handle(ordinal), version);
    }

    static CUdevice handle(int ordinal) {
        CUdevice device = new CUdevice();
        DriverCall.DEVICE.check(JCudaDriver.cuDeviceGet(device, ordinal), "of device " + ordinal);
        return device;
    }

    private static CudaDevice describe(int ordinal, CUdevice device, int version) {
        byte[] name = new byte[LONGEST_NAME];
        DriverCall.DEVICE_NAME.check(JCudaDriver.cuDeviceGetName(name, name.length, device));
        int major = attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, device);
        int minor = attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, device);
        long[] memory = new long[1];
        DriverCall.DEVICE_MEMORY.check(JCudaDriver.cuDeviceTotalMem(memory, device));
        CudaDevice found =
                new CudaDevice(ordinal, text(name), 10 * major + minor, memory[0], DriverLibrary.text(version));
        if (found.capability() < LEAST_CAPABILITY) {
            throw new GpuException("device " + ordinal + ", " + found.name() + ", has compute capability " + major + "."
                    + minor + " and 7.5 is needed; use a device of 2018 or later");
        }
        return found;
    }

    private static int attribute(int attribute, CUdevice device) {
        int[] value = new int[1];
        DriverCall.DEVICE_ATTRIBUTE.check(
                JCudaDriver.cuDeviceGetAttribute(value, attribute, device), "of attribute " + attribute);
        return value[0];
    }

    /** The bytes up to the first zero. */
    private static String text(byte[] name) {
        int length = 0;
        while (length < name.length && name[length] != 0) {
            length++;
        }
        return new String(name, 0, length, StandardCharsets.UTF_8);
    }
}
