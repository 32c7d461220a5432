package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class EmulatedFamiliesTest extends FamiliesContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }

    @Override
    int count() {
        return 6;
    }
}
