package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CudaFound.class)
class CudaConventionsTest extends ConventionsContract {
    @Override
    RuntimePortFactory port() {
        return Devices.cuda();
    }
}
