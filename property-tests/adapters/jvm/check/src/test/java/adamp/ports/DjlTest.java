package adamp.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Finding;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DJL's optimizers: right where all parameters have had as many gradients. */
class DjlTest {
    /** Tensors with step counts of their own. */
    private static final Set<Family> UNEQUAL_COUNTS = EnumSet.of(
            Family.MANY_TENSORS,
            Family.MISSING_GRADIENT,
            Family.LATE_FIRST_GRADIENT,
            Family.LOADED_MIDWAY,
            Family.INTERLEAVED,
            Family.PARAMETER_GROUPS);

    private static Library djl;

    @BeforeAll
    static void start() {
        djl = Library.start("djl", "adamp.ports.djl.DjlPorts", Precision.FLOAT32);
    }

    @AfterAll
    static void end() {
        djl.close();
    }

    /** With a weight decay of 0 it adds 0 times the weight, which is NaN for an infinite one. */
    @Test
    void sgdIsRightButForInfiniteWeights() {
        Map<Family, Finding> findings = djl.findings(Algorithm.SGD);
        findings.remove(Family.NON_FINITE);
        assertEquals(Map.of(), findings);
        assertTrue(djl.steps() > 300, djl.steps() + " steps");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADAM", "ADAMW"})
    void adamSharesOneStepCountAmongItsParameters(Algorithm algorithm) {
        Map<Family, Finding> findings = djl.findings(algorithm);
        assertTrue(
                findings.containsKey(Family.LATE_FIRST_GRADIENT),
                findings.keySet().toString());
        findings.remove(Family.NON_FINITE);
        findings.keySet().removeAll(UNEQUAL_COUNTS);
        assertEquals(Map.of(), findings);
        assertTrue(djl.steps() > 300, djl.steps() + " steps");
        Set<String> diagnosis = djl.diagnosis(); // where infinite weights were among what it saw, ZERO_DECAY_ADDED too
        assertTrue(diagnosis.stream().anyMatch(name -> name.contains("SHARED_STEP_COUNT")), diagnosis.toString());
    }
}
