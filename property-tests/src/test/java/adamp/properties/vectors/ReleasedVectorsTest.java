package adamp.properties.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.port.RuntimePortFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed set is what the command writes, whole and right. */
class ReleasedVectorsTest {
    private static final int MOST_BYTES = 8_000_000;

    @Test
    void regeneratingGivesTheSameBytes() throws IOException {
        List<String> changed = new ArrayList<>();
        long bytes = 0;
        VectorFiles regenerated = VectorFiles.released();
        for (Map.Entry<String, byte[]> file : regenerated.contents().entrySet()) {
            Path committed = Released.folder().resolve(file.getKey());
            String text = Files.exists(committed) ? Files.readString(committed) : "";
            if (!text.equals(new String(file.getValue(), StandardCharsets.UTF_8))) {
                changed.add(file.getKey());
            }
            bytes += file.getValue().length;
        }
        assertEquals(List.of(), changed, "write them again: ./adamp vectors --out property-tests/vectors");
        String digests = VectorFiles.digests(regenerated.contents());
        assertEquals(digests, Files.readString(Released.folder().resolve("SHA256SUMS")));
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    @Test
    void everyIdIsUnique() throws IOException {
        Set<String> ids = new HashSet<>();
        int vectors = 0;
        for (JsonReplay file : JsonReplay.released()) {
            ids.addAll(file.ids());
            vectors += file.ids().size();
        }
        assertEquals(vectors, ids.size());
        assertTrue(vectors >= 1000, vectors + " vectors");
    }

    @Test
    void theHostRuntimeFollowsEveryVector() throws IOException {
        for (JsonReplay file : JsonReplay.released()) {
            assertEquals(List.of(), file.faults(new RuntimePortFactory()));
            assertEquals(List.of(), file.faults(RuntimePortFactory.ofPlainLoops()));
        }
    }
}
