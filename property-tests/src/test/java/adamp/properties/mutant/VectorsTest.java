package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.vectors.JsonReplay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the released vectors catch alone: correct steps in any order pass, planted faults do not. */
class VectorsTest {
    private static final int LEAST_KILLED = 60;

    @Test
    void correctStepsInShuffledOrdersFollowEveryVector() throws IOException {
        for (JsonReplay file : JsonReplay.released()) {
            for (long seed = 0; seed < 5; seed++) {
                assertEquals(List.of(), file.faults(PlainPortFactory.shuffled(1_000 * seed)));
            }
        }
    }

    /** Faults that no vector shows, each with its reason: none is left. */
    private static final List<String> SURVIVORS = List.of();

    @Test
    void everyPlantedFaultIsCaughtInEveryAlgorithmUnderEveryConvention() throws IOException {
        List<JsonReplay> files = JsonReplay.released();
        List<Fault> faults = FaultsTest.all();
        List<String> survivors = new ArrayList<>();
        Set<Fault> byOtherFlags = new LinkedHashSet<>();
        int killed = 0;
        for (Fault fault : faults) {
            for (JsonReplay file : files) {
                if (!isPlanted(fault, file)) {
                    continue;
                }
                boolean byItsFlag = file.catches(fault.factory(), fault.killer().name());
                if (byItsFlag || file.catches(fault.factory())) {
                    killed++;
                } else {
                    survivors.add(fault + " in " + file.algorithm() + ", " + file.conventions());
                }
                if (!byItsFlag) {
                    byOtherFlags.add(fault);
                }
            }
        }
        System.out.println("the released vectors catch " + killed + " faults of " + faults.size()
                + " kinds over algorithms and conventions, all but " + survivors
                + "; in some file by vectors of another flag than in FaultsTest: " + byOtherFlags);
        assertEquals(SURVIVORS, survivors);
        assertTrue(faults.size() >= LEAST_KILLED, faults.size() + " faults");
    }

    private static boolean isPlanted(Fault fault, JsonReplay file) {
        return fault.algorithms().contains(file.algorithm())
                && fault.conventions().contains(file.conventions());
    }
}
