package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.certify.CaseId;
import adamp.properties.certify.Suite;
import adamp.properties.certify.SuiteSize;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The full suite's own cases, as they are frozen, find every planted fault, by the flag that is meant to. */
class SuiteFaultsTest {
    @ParameterizedTest
    @ValueSource(longs = {Suite.DEFAULT_SEED, 2})
    void everyFaultIsFoundByItsFlag(long seed) {
        List<String> survivors = new ArrayList<>();
        int found = 0;
        for (Fault fault : FaultsTest.all()) {
            for (Algorithm algorithm : fault.algorithms()) {
                for (Conventions conventions : fault.conventions()) {
                    if (isFound(fault, new Suite(algorithm, conventions, Precision.FLOAT32, SuiteSize.FULL, seed))) {
                        found++;
                    } else {
                        survivors.add(fault + " in " + algorithm + ", " + conventions);
                    }
                }
            }
        }
        System.out.println("suite of seed " + seed + ": " + found + " faults found");
        assertEquals(List.of(), survivors);
        assertTrue(found >= 60, found + " faults");
    }

    private static boolean isFound(Fault fault, Suite suite) {
        for (CaseId id : suite.cases(fault.killer())) {
            if (!ScenarioCheck.run(fault.factory(), suite.scenario(id)).isCorrect()) {
                return true;
            }
        }
        return false;
    }
}
