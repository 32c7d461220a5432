package adamp.proofs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.progress.Progress;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NumericPartTest {
    private static final String SAMPLES = "adamp.proofs.instances.sample";

    @Test
    void everyPropertyIsRunWithItsOwnNumberOfInstances() {
        PropertyOutcome outcome =
                outcome("theSquareOfADotProductIsAtMostTheProductOfTheSquares", NumericSettings.USUAL);
        assertTrue(outcome.passed());
        assertEquals(50, outcome.instances());
        assertEquals(List.of("cauchy_schwarz", "gram_is_not_negative"), outcome.theorems());
        assertEquals("2021", outcome.seed());
    }

    @Test
    void instancesThatAnAssumptionSortsOutAreNotCounted() {
        PropertyOutcome outcome = outcome("anAssumptionSortsOutTheZeros", NumericSettings.USUAL);
        assertTrue(outcome.passed());
        assertTrue(
                outcome.instances() > 0 && outcome.instances() < 40,
                () -> outcome.instances() + " instances of 40 tries, of which some were zero");
    }

    @Test
    void aRefutedPropertyNamesItsSmallestInstanceInOneLine() {
        PropertyOutcome outcome = outcome("everyNumberIsSmall", NumericSettings.USUAL);
        assertFalse(outcome.passed());
        String failure = outcome.failure().orElseThrow();
        assertTrue(failure.endsWith(", for number = 100"), failure);
        assertEquals(1, failure.lines().count());
    }

    @Test
    void theNumberOfTriesCanBeSet() {
        NumericSettings settings = new NumericSettings(7, OptionalInt.of(123));
        PropertyOutcome outcome = outcome("theSquareOfADotProductIsAtMostTheProductOfTheSquares", settings);
        assertEquals(123, outcome.instances());
        assertEquals("7", outcome.seed());
    }

    private static PropertyOutcome outcome(String method, NumericSettings settings) {
        return new NumericPart(SAMPLES, settings)
                .run(Progress.SILENT).stream()
                        .filter(outcome -> outcome.name().endsWith("." + method))
                        .findFirst()
                        .orElseThrow();
    }
}
