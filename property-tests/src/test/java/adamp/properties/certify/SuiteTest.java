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

    /** Certificates name their cases by it: what changes a digest changes {@link Suite#VERSION}. */
    @ParameterizedTest
    @CsvSource({
        "SGD, aa01074a8db716864295800b46e5d6ef10fa87e52b62ff429c3f9674026294c5",
        "SGDP, d201378974e1807ef49a5f697db87febd40c41026b10cc94097610bc260786a5",
        "ADAM, 8e6c702933d04fc4f76645ee8e9951afcc68868c65f2beed9aae3e5fdab75524",
        "ADAMW, 28efd27cac6ed39e0b7490aea038294c359f938add328cf8a295628a9aeb59c8",
        "ADAMP, c85498c9bdb0cd81c8aa0dfd272b7462cab4c53087b2eeeb4ed3a3013d20ee8d"
    })
    void theCasesOfTheDefaultSeedAreFrozen(Algorithm algorithm, String digest) {
        assertEquals(
                "sha256:" + digest,
                quick(algorithm, Conventions.CORRECTED, Suite.DEFAULT_SEED).digest());
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
