package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class HostConventionsTest extends ConventionsContract {
    @Override
    RuntimePortFactory port() {
        return new RuntimePortFactory();
    }
}
