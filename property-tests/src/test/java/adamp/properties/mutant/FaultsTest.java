package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single faults planted in the plain port: each is caught by the family that is meant to catch it. */
class FaultsTest {
    private static final int SCENARIOS = 40;

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.addAll(DecisionFaults.all());
        all.addAll(ProjectionFaults.all());
        all.addAll(MomentFaults.all());
        all.addAll(DecayFaults.all());
        all.addAll(StateFaults.all());
        return all;
    }

    @Test
    void everyFaultIsCaughtByItsFamily() {
        everyFaultIsCaught(0);
    }

    @Test
    void everyFaultIsCaughtFromAnotherSeed() {
        everyFaultIsCaught(1_000_000);
    }

    private static void everyFaultIsCaught(long seed) {
        List<String> survivors = new ArrayList<>();
        Map<String, Integer> scenarios = new LinkedHashMap<>();
        int killed = 0;
        for (Fault fault : all()) {
            for (Algorithm algorithm : fault.algorithms()) {
                for (Conventions conventions : fault.conventions()) {
                    int needed = scenariosToKill(fault, algorithm, conventions, seed);
                    if (needed > SCENARIOS) {
                        survivors.add(fault + " in " + algorithm + ", " + conventions);
                    } else {
                        killed++;
                        scenarios.merge(fault + " by " + fault.killer(), needed, Math::max);
                    }
                }
            }
        }
        System.out.println(all().size() + " faults, " + killed + " times killed over algorithms and conventions, seed "
                + seed + "; fault, killer, scenarios it took at most:");
        scenarios.forEach((fault, needed) -> System.out.println("  " + fault + " " + needed));
        assertEquals(List.of(), survivors);
    }

    private static int scenariosToKill(Fault fault, Algorithm algorithm, Conventions conventions, long seed) {
        for (int i = 1; i <= SCENARIOS; i++) {
            var scenario = fault.killer().scenario(algorithm, conventions, seed + i);
            if (!ScenarioCheck.run(fault.factory(), scenario).isCorrect()) {
                return i;
            }
        }
        return SCENARIOS + 1;
    }

    @Test
    void thereAreAtLeastSixtyFaults() {
        assertTrue(all().size() >= 60, all().size() + " faults");
    }
}
