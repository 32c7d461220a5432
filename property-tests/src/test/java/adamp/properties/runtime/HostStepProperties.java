package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class HostStepProperties extends StepContract {
    @Override
    RuntimePortFactory port() {
        return new RuntimePortFactory();
    }
}
