package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class EmulatedReportProperties extends ReportContract {
    @Override
    RuntimePortFactory port() {
        return Devices.emulated();
    }
}
