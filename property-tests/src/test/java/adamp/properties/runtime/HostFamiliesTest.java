package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class HostFamiliesTest extends FamiliesContract {
    @Override
    RuntimePortFactory port() {
        return new RuntimePortFactory();
    }

    @Override
    int count() {
        return 20;
    }
}
