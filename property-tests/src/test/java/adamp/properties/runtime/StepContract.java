package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Scenario;
import adamp.properties.cases.ScenarioArbitraries;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.port.RuntimePortFactory;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A runtime against the reference, from random states. */
abstract class StepContract {
    /** The runtime. */
    abstract RuntimePortFactory port();

    @Property(tries = 800)
    void everyStepFromARandomStateFollowsTheReference(@ForAll("singleSteps") Scenario scenario) {
        assertEquals(Optional.empty(), ScenarioCheck.run(port(), scenario).finding());
    }

    @Property(tries = 200)
    void everyStepOfARunFollowsTheReferenceFromTheStateBefore(@ForAll("runs") Scenario scenario) {
        assertEquals(Optional.empty(), ScenarioCheck.run(port(), scenario).finding());
    }

    @Provide
    Arbitrary<Scenario> singleSteps() {
        return ScenarioArbitraries.singleSteps();
    }

    @Provide
    Arbitrary<Scenario> runs() {
        return ScenarioArbitraries.runs();
    }
}
