package adamp.properties.runtime;

import adamp.properties.port.RuntimePortFactory;

class HostReportProperties extends ReportContract {
    @Override
    RuntimePortFactory port() {
        return new RuntimePortFactory();
    }
}
