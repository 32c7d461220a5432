package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(CudaFound.class)
class CudaTheoryProperties extends TheoryContract {
    @Override
    RuntimePortFactory port() {
        return Devices.cuda();
    }
}
