package adamp.properties.runtime;

import adamp.properties.port.Layout;
import adamp.properties.port.RuntimePortFactory;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(CudaFound.class)
class CudaIndependenceProperties extends DeviceIndependenceContract {
    @Override
    RuntimePortFactory port() {
        return Devices.cuda();
    }

    @Override
    RuntimePortFactory port(Layout layout) {
        return Devices.cuda(layout);
    }

    @Override
    RuntimePortFactory inHostMemory(Layout layout) {
        return new RuntimePortFactory(layout, 1, "cuda");
    }
}
