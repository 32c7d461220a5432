package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class EmulatedTheoryProperties extends TheoryContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }
}
