package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class EmulatedGoldenBitsTest extends GoldenBitsContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }
}
