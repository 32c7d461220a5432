package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CudaFound.class)
class CudaFamiliesTest extends FamiliesContract {
    @Override
    RuntimePortFactory port() {
        return Devices.cuda();
    }

    @Override
    int count() {
        return 20;
    }
}
