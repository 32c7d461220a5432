package adamp.properties.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {
    private static Suite quick(Algorithm algorithm, Conventions conventions, long seed) {
        return new Suite(algorithm, conventions, Precision.FLOAT32, SuiteSize.QUICK, seed);
    }

    /** Certificates name their cases by it: what changes a digest changes {@link Suite#version}. */
    @ParameterizedTest
    @CsvSource({
        "SGD, 3ba4e697652e145187b127768ac71ac7c0ac1c4ded64a1c714050b1b705d689e",
        "SGDP, 6632789731c2b7d49252dac517a84b1cf43643dbb92e0a038e7c80a7ec766709",
        "ADAM, b68d5b38217592d9886e044c5b3db1147713b5732ef7891fa7536cc4aed954aa",
        "ADAMW, 388aaf05e41e0b7b7a32bb15c137fc3adeea7c34e24f9b326be0d0f5383c1942",
        "ADAMP, 7068323e8ea79afd097ecdd07a31e1b0e8be8b2be42b5a3ecc1b641ae6c957b0"
    })
    void theCasesOfTheDefaultSeedAreFrozen(Algorithm algorithm, String digest) {
        assertEquals(
                "sha256:" + digest,
                quick(algorithm, Conventions.CORRECTED, Suite.DEFAULT_SEED).digest());
    }

    /** Cases of few digits are drawn in ways of their own, and have a version of their own. */
    @Test
    void theCasesOfFewDigitsAreFrozenToo() {
        Suite suite = new Suite(Algorithm.ADAMP, Conventions.OFFICIAL, Precision.BFLOAT16, SuiteSize.QUICK, 1);
        assertEquals("sha256:b7c5845801785589eb212d3d33a1142462658691bd1fe9ef182ff54e5cf70672", suite.digest());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theFullSuiteHasAThousandCasesAndNoTwoOfOneName(Algorithm algorithm) {
        Suite suite = new Suite(algorithm, Conventions.OFFICIAL, Precision.FLOAT32, SuiteSize.FULL, 1);
        assertTrue(suite.cases().size() >= 1000, suite.cases().size() + " cases");
        assertEquals(suite.cases().size(), new HashSet<>(suite.cases()).size());
    }

    @Test
    void anotherSeedGivesOtherCases() {
        assertNotEquals(
                quick(Algorithm.SGD, Conventions.OFFICIAL, 1).digest(),
                quick(Algorithm.SGD, Conventions.OFFICIAL, 2).digest());
    }

    @Test
    void theQuickCasesAreTheFullSuitesFirst() {
        CaseId id = new CaseId(Family.THRESHOLD, 1);
        Suite quick = quick(Algorithm.ADAMP, Conventions.OFFICIAL, 1);
        Suite full = new Suite(Algorithm.ADAMP, Conventions.OFFICIAL, Precision.FLOAT32, SuiteSize.FULL, 1);
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        ScenarioText.write(quick.scenario(id), one::append);
        ScenarioText.write(full.scenario(id), other::append);
        assertEquals(one.toString(), other.toString());
    }

    @Test
    void aNameIsReadBack() {
        CaseId id = new CaseId(Family.ZERO_START, 17);
        assertEquals(id, CaseId.parse(id.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "THRESHOLD", "THRESHOLD/", "THRESHOLD/-1", "THRESHOLD/1.5", "THRESHOLD/123456789"})
    void whatIsNoNameIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CaseId.parse(text));
    }

    @Test
    void theNearestFlagIsSuggested() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> CaseId.parse("TRESHOLD/1"));
        assertEquals("no flag is called 'TRESHOLD': did you mean 'THRESHOLD'?", refused.getMessage());
    }
}
