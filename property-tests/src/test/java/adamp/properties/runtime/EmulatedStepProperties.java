package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class EmulatedStepProperties extends StepContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }
}
