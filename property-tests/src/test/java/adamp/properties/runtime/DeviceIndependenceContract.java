package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Scenario;
import adamp.properties.cases.ScenarioArbitraries;
import adamp.properties.port.Layout;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.TensorState;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What besides must change no bit on a device: where the memory lies, and the runtime where nothing is projected. */
abstract class DeviceIndependenceContract extends IndependenceContract {
    private static final int FEW = 30;

    /** The runtime with tensors that lie so in the memory of the host. */
    abstract RuntimePortFactory inHostMemory(Layout layout);

    @Property(tries = FEW)
    void memoryOfTheHostGivesTheBitsOfMemoryOfTheDevice(@ForAll("runs") Scenario scenario, @ForAll Layout layout) {
        assertEquals(Trace.of(port(), scenario), Trace.of(inHostMemory(layout), scenario));
    }

    @Property(tries = 400)
    void aStepThatIsNotProjectedHasTheBitsOfTheHost(@ForAll("steps") Scenario scenario) {
        Optional<TensorState> host = UnprojectedStep.of(RuntimePortFactory.of("host-scalar"), scenario);
        Optional<TensorState> device = UnprojectedStep.of(port(), scenario);
        if (host.isPresent() && device.isPresent()) {
            assertEquals(host, device);
        }
    }

    /** A model taken apart: each tensor stepped by an optimizer of its own. */
    @Property(tries = FEW)
    void splittingTheTensorsAmongOptimizersChangesNoBit(@ForAll("runs") Scenario scenario) {
        List<List<TensorState>> together = Trace.of(port(), scenario);
        assertEquals(together, Trace.ofSplit(port(), scenario));
    }

    @Provide
    Arbitrary<Scenario> steps() {
        return ScenarioArbitraries.singleSteps();
    }
}
