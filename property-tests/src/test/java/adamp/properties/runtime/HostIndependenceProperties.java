package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Scenario;
import adamp.properties.cases.ScenarioArbitraries;
import adamp.properties.port.Layout;
import adamp.properties.port.RuntimePortFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Threads and vector instructions besides. */
class HostIndependenceProperties extends IndependenceContract {
    private static final int TRIES = 100;

    @Override
    RuntimePortFactory port() {
        return port(Layout.ROW_MAJOR);
    }

    @Override
    RuntimePortFactory port(Layout layout) {
        return new RuntimePortFactory(layout, 1, "host");
    }

    @Property(tries = TRIES)
    void threadsChangeNoBit(@ForAll("runs") Scenario scenario, @ForAll @IntRange(min = 2, max = 5) int threads) {
        RuntimePortFactory threaded = new RuntimePortFactory(Layout.ROW_MAJOR, threads, "host");
        assertEquals(Trace.of(port(), scenario), Trace.of(threaded, scenario));
    }

    @Property(tries = TRIES)
    void vectorInstructionsChangeNoBit(@ForAll("steps") Scenario scenario) {
        RuntimePortFactory loops = new RuntimePortFactory(Layout.ROW_MAJOR, 1, "host-scalar");
        assertEquals(Trace.of(loops, scenario), Trace.of(port(), scenario));
    }

    @Provide
    Arbitrary<Scenario> steps() {
        return ScenarioArbitraries.singleSteps();
    }
}
