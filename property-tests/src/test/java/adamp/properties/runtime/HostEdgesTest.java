package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class HostEdgesTest extends EdgesContract {
    @Override
    RuntimePortFactory port() {
        return new RuntimePortFactory();
    }
}
