package adamp.properties.runtime;

import adamp.optimizer.gpu.runtime.GpuDevice;
import adamp.properties.port.Layout;
import adamp.properties.port.RuntimePortFactory;

/** Ports whose tensors lie on a device. A device of each kind serves all tests of a JVM: to load the kernels takes time. */
final class Devices {
    private Devices() {}

    /** Made when the first test asks for it. */
    private static final class Emulated {
        static final GpuDevice DEVICE = GpuDevice.emulated();
    }

    /** Made when the first test asks for it. */
    private static final class Cuda {
        static final GpuDevice DEVICE = GpuDevice.cuda();
    }

    static RuntimePortFactory emulated() {
        return emulated(Layout.ROW_MAJOR);
    }

    static RuntimePortFactory emulated(Layout layout) {
        return new RuntimePortFactory(layout, 1, "emulated").on(Emulated.DEVICE);
    }

    static RuntimePortFactory cuda() {
        return cuda(Layout.ROW_MAJOR);
    }

    static RuntimePortFactory cuda(Layout layout) {
        return new RuntimePortFactory(layout, 1, "cuda").on(Cuda.DEVICE);
    }
}
