package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class EmulatedConventionsTest extends ConventionsContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }
}
