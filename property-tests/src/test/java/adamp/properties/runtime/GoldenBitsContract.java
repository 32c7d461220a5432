package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.port.RuntimePortFactory;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A device gives the committed bits: emulator and GPU the same, on every machine. */
abstract class GoldenBitsContract {
    /** The runtime. */
    abstract RuntimePortFactory port();

    @Test
    void everyCaseHasTheCommittedBits() {
        Map<String, String> committed = GoldenBits.committed();
        Map<String, String> ours = GoldenBits.of(port());
        Map<String, String> different = new TreeMap<>(ours);
        different.entrySet().removeIf(entry -> entry.getValue().equals(committed.get(entry.getKey())));
        assertEquals(Map.of(), different);
        assertEquals(ours.keySet(), committed.keySet());
    }
}
