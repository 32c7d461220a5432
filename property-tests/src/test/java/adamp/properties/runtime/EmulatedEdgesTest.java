package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class EmulatedEdgesTest extends EdgesContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }
}
