package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(CudaFound.class)
class CudaReportProperties extends ReportContract {
    @Override
    RuntimePortFactory port() {
        return Devices.cuda();
    }
}
