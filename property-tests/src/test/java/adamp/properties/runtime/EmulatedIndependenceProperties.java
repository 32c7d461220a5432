package adamp.properties.runtime;

import adamp.properties.port.Layout;
import adamp.properties.port.RuntimePortFactory;

class EmulatedIndependenceProperties extends DeviceIndependenceContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }

    @Override
    RuntimePortFactory port(Layout layout) {
        return Devices.emulated(layout);
    }

    @Override
    RuntimePortFactory inHostMemory(Layout layout) {
        return new RuntimePortFactory(layout, 1, "emulated");
    }
}
