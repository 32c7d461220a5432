package adamp.optimizer.gpu.jcuda;

import jcuda.driver.CUdeviceptr;

/** An address on the device in JCuda's clothes. */
final class DevicePointer extends CUdeviceptr {
    /** The address that the driver has put here. */
    long address() {
        return getNativePointer();
    }

    /** A pointer to an address. */
    static CUdeviceptr to(long address) {
        return new CUdeviceptr().withByteOffset(address);
    }
}
