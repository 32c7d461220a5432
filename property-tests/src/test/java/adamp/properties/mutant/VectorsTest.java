package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.vectors.JsonReplay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the released vectors catch alone: correct steps in any order pass, planted faults do not. */
class VectorsTest {
    private static final int LEAST_KILLED = 60;

    @Test
    void correctStepsInShuffledOrdersFollowEveryVector() throws IOException {
        for (JsonReplay file : JsonReplay.released()) {
            for (int seed = 0; seed < 5; seed++) {
                assertEquals(List.of(), file.faults(PlainPortFactory.shuffled(1_000 * seed)));
            }
        }
    }

    @Test
    void nearlyEveryPlantedFaultIsCaught() throws IOException {
        List<JsonReplay> files = JsonReplay.released();
        List<String> survivors = new ArrayList<>();
        List<Fault> faults = FaultsTest.all();
        int killed = 0;
        for (Fault fault : faults) {
            List<String> alive = survivals(fault, files);
            killed += alive.isEmpty() ? 1 : 0;
            survivors.addAll(alive);
        }
        System.out.println(
                "the released vectors catch " + killed + " of " + faults.size() + " faults; not " + survivors);
        assertTrue(killed >= LEAST_KILLED, killed + " faults killed");
    }

    /** The files in which a fault is one and is not caught. */
    private static List<String> survivals(Fault fault, List<JsonReplay> files) {
        List<String> alive = new ArrayList<>();
        for (JsonReplay file : files) {
            boolean planted = fault.algorithms().contains(file.algorithm())
                    && fault.conventions().contains(file.conventions());
            if (planted && file.isFollowedBy(fault.factory())) {
                alive.add(fault + " in " + file.algorithm() + ", " + file.conventions());
            }
        }
        return alive;
    }
}
