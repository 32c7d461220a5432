package adamp.properties.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Axis;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that can be said is explained, and every convention's defects are told. */
class ExplanationsTest {
    private static void assertSaysSomething(Explanation explanation) {
        assertFalse(explanation.what().isBlank(), explanation::toString);
        assertFalse(explanation.effect().isBlank(), explanation::toString);
    }

    @Test
    void everyBugIsExplained() {
        Hypotheses.bugs().forEach(bug -> assertSaysSomething(Explanations.named(bug.name())));
    }

    @Test
    void everyValueOfEveryAxisIsExplained() {
        for (Axis axis : Axis.values()) {
            for (AxisValue value : axis.answers()) {
                assertSaysSomething(Explanations.of(value));
            }
        }
    }

    @Test
    void everyFlawIsExplained() {
        for (Recording.Flaw flaw : Recording.Flaw.values()) {
            assertSaysSomething(Explanations.named(flaw.name()));
        }
    }

    private static List<String> quirks(Algorithm algorithm, Conventions conventions) {
        List<String> names = new ArrayList<>();
        for (Explanation quirk : Quirks.of(algorithm, conventions)) {
            assertSaysSomething(quirk);
            assertTrue(quirk.axis().isPresent());
            names.add(quirk.name());
        }
        return names;
    }

    @Test
    void theReleasedSgdpHasItsAliasAndTheTrapsOfItsDecision() {
        assertEquals(
                List.of(
                        "TINY_GRADIENT_LOOKS_ORTHOGONAL",
                        "THRESHOLD_ROUNDED",
                        "SGDP_BUFFER_ALIAS",
                        "ZERO_GRADIENT_COUNTS_AS_ORTHOGONAL",
                        "HUGE_NORM_PROJECTS",
                        "EMPTY_TENSOR_REJECTED"),
                quirks(Algorithm.SGDP, Conventions.OFFICIAL));
    }

    @Test
    void thePaperHasNoBiasCorrection() {
        assertTrue(quirks(Algorithm.ADAMP, Conventions.PAPER).contains("NO_BIAS_CORRECTION"));
    }

    @Test
    void theCorrectedConventionHasNone() {
        for (Algorithm algorithm : Algorithm.values()) {
            assertEquals(List.of(), quirks(algorithm, Conventions.CORRECTED));
        }
    }
}
