package adamp.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.Quantity;
import adamp.properties.cases.Family;
import adamp.properties.check.Finding;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tribuo's optimisers, in float64: SGD is right, Adam multiplies where it must divide. */
class TribuoTest {
    private static Library tribuo;

    @BeforeAll
    static void start() {
        tribuo = Library.start("tribuo", "adamp.ports.tribuo.TribuoPorts", Precision.FLOAT64);
    }

    @AfterAll
    static void end() {
        tribuo.close();
    }

    /** It scales an infinite gradient by 0, which makes a NaN of it. */
    @Test
    void sgdIsRightButForInfiniteGradients() {
        Map<Family, Finding> findings = tribuo.findings(Algorithm.SGD);
        findings.remove(Family.NON_FINITE);
        assertEquals(Map.of(), findings);
        assertTrue(tribuo.steps() > 300, tribuo.steps() + " steps");
    }

    @Test
    void adamsMomentsAreRightAndItsStepMultipliesWhereItMustDivide() {
        Finding finding = tribuo.findings(Algorithm.ADAM).get(Family.ORDINARY);
        assertEquals(Quantity.WEIGHT, finding.deviations().get(0).quantity());
        assertEquals(Set.of("MULTIPLIED_BY_DENOMINATOR"), tribuo.diagnosis());
    }
}
