package adamp.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Finding;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ND4J's updaters: Adam with scalars in the tensor's precision and its corrections in the step size; Nesterovs cancels. */
@EnabledIfSystemProperty(named = "adamp.ports", matches = ".*nd4j.*", disabledReason = "built with -Pnd4j-port alone")
class Nd4jTest {
    private static Library nd4j;

    @BeforeAll
    static void start() {
        nd4j = Library.start("nd4j", "adamp.ports.nd4j.Nd4jPorts", Precision.FLOAT32);
    }

    @AfterAll
    static void end() {
        nd4j.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADAM", "ADAMW"})
    void everyStepOfAdamLiesWithinItsBound(Algorithm algorithm) {
        assertEquals(Map.of(), nd4j.findings(algorithm));
        assertTrue(nd4j.steps() > 300, nd4j.steps() + " steps");
    }

    @Test
    void itsScalarsAreNotBinary64() {
        assertFalse(nd4j.findings(Algorithm.ADAM, Conventions.OFFICIAL, Set.of(Family.ORDINARY))
                .isEmpty());
    }

    @Test
    void nesterovsIsRightButForCancellationAndInfinities() {
        Set<Family> cancelling = EnumSet.of(
                Family.NON_FINITE, Family.ZERO_WEIGHT, Family.TINY_WEIGHT, Family.ROUNDING_BIAS, Family.LARGE_TENSOR);
        Map<Family, Finding> findings = nd4j.findings(Algorithm.SGD);
        assertTrue(cancelling.containsAll(findings.keySet()), findings.toString());
        assertTrue(nd4j.steps() > 300, nd4j.steps() + " steps");
    }
}
