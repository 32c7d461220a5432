package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class HostTheoryProperties extends TheoryContract {
    @Override
    RuntimePortFactory port() {
        return new RuntimePortFactory();
    }
}
