package adamp.experiments.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
    private static final String EXPECTED =
            "1800000000000000a37f4b22090000200084d7d7411a0d627261696e2e4576656e743a32e202d05d1800000000000000"
                    + "a37f4b22090000200084d7d7412a0d0a0b0a046c6f7373150000c07fcf2aa5a52f000000000000006d5d1d5009000020"
                    + "0084d7d74110ac022a210a120a0b6e6f726d2f66696c746572150000c03f0a0b0a046c6f737315cdccccbd16ebee73";

    private static final Instant NOW = Instant.ofEpochSecond(1_600_000_000, 500_000_000);

    @TempDir
    private Path folder;

    /** The bytes were written by Google's own library from the same values, and read by TensorBoard. */
    @Test
    void hasTheBytesThatTensorBoardsOwnWriterWrites() throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("norm/filter", 1.5);
        values.put("loss", -0.1);
        try (EventFile events = EventFile.create(folder, "run", NOW)) {
            events.scalars(NOW, 0, Map.of("loss", Double.NaN));
            events.scalars(NOW, 300, values);
        }
        assertEquals(EXPECTED, HexFormat.of().formatHex(Files.readAllBytes(written())));
    }

    @Test
    void isOnTheDiskAfterEachCall() throws IOException {
        try (EventFile events = EventFile.create(folder, "run", NOW)) {
            long before = Files.size(written());
            events.scalars(NOW, 1, Map.of("loss", 1.0));
            assertTrue(Files.size(written()) > before);
        }
    }

    @Test
    void refusesToWriteOverAnother() {
        EventFile.create(folder, "run", NOW).close();
        ExperimentException refused =
                assertThrows(ExperimentException.class, () -> EventFile.create(folder, "run", NOW));
        assertTrue(refused.getMessage().contains("a file is in the way"), refused.getMessage());
    }

    private Path written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
