package adamp.experiments.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("run.safetensors");
    }

    @Test
    void comesBackBitByBit() {
        Checkpoint written = sample(1);
        written.write(file);
        Checkpoint read = Checkpoint.read(file);
        assertEquals(written.texts(), read.texts());
        assertEquals(
                List.copyOf(written.arrays().keySet()),
                List.copyOf(read.arrays().keySet()));
        written.arrays().forEach((name, array) -> {
            assertArrayEquals(array.toBytes(), read.array(name).toBytes());
            assertEquals(array.shape(), read.array(name).shape());
            assertEquals(array.format(), read.array(name).format());
        });
    }

    /** As the format's description has it, computed here by hand. */
    @Test
    void hasTheLayoutOfSafetensors() throws IOException {
        new Checkpoint(Map.of("epoch", "3"), Map.of("w", StoredArray.floats(new float[] {1, -2}, 2, 1))).write(file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = Math.toIntExact(bytes.getLong());
        String json = StandardCharsets.UTF_8.decode(bytes.slice(8, header)).toString();
        assertTrue(
                json.matches("\\{\"__metadata__\":\\{\"epoch\":\"3\",\"sha256\":\"[0-9a-f]{64}\"},"
                        + "\"w\":\\{\"dtype\":\"F32\",\"shape\":\\[2,1],\"data_offsets\":\\[0,8]}} *"),
                json);
        assertEquals(0, (8 + header) % 8);
        bytes.position(8 + header);
        assertEquals(1, bytes.getFloat());
        assertEquals(-2, bytes.getFloat());
        assertFalse(bytes.hasRemaining());
    }

    @Test
    void tellsAnyChangedByte() throws IOException {
        sample(2).write(file);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            assertRefused("byte " + at, file.toString());
        }
    }

    @Test
    void tellsAFileCutShortAtAnyLengthAndOneWithMore() throws IOException {
        sample(3).write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(length + " bytes", file.toString());
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRefused("one more", "bytes after its last array");
    }

    private void assertRefused(String how, String word) {
        ExperimentException refused = assertThrows(ExperimentException.class, () -> Checkpoint.read(file), how);
        assertTrue(refused.getMessage().contains(word), refused.getMessage());
        assertEquals(ExitCode.FILE, refused.exitCode());
    }

    @Test
    void leavesWhatWasThereIfItCannotBeWritten() throws IOException {
        sample(4).write(file);
        byte[] before = Files.readAllBytes(file);
        Files.createFile(
                Files.createDirectory(folder.resolve("run.safetensors.tmp")).resolve("in the way"));
        assertThrows(ExperimentException.class, () -> sample(5).write(file));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void saysWhatAnotherModelsCheckpointLacks() {
        ExperimentException refused =
                assertThrows(ExperimentException.class, () -> sample(6).array("stem.weight"));
        assertEquals("the checkpoint has no array 'stem.weight'; it is of another model", refused.getMessage());
    }

    @Test
    void theLastFewAreKept() throws IOException {
        CheckpointFolder checkpoints = new CheckpointFolder(folder.resolve("checkpoints"), 2);
        assertTrue(checkpoints.last().isEmpty());
        for (long step : List.of(5L, 10L, 1_000L, 20_000L)) {
            checkpoints.write(step, sample(step));
        }
        try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
            assertEquals(
                    Set.of("step-0000001000.safetensors", "step-0000020000.safetensors"),
                    files.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
        Checkpoint last = Checkpoint.read(checkpoints.last().orElseThrow());
        assertEquals("20000", last.texts().get("seed"));
    }

    private static Checkpoint sample(long seed) {
        Random random = new Random(seed);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("seed", String.valueOf(seed));
        texts.put("name", "Gewichte \"\u00fc\"\n");
        byte[] bytes = new byte[5];
        random.nextBytes(bytes);
        Map<String, StoredArray> arrays = new LinkedHashMap<>();
        arrays.put("stage1.weight", StoredArray.floats(new float[] {random.nextFloat(), Float.NaN, -0.0f}, 3, 1));
        arrays.put("nothing", StoredArray.floats(new float[0], 0, 4));
        arrays.put("optimizer", StoredArray.bytes(bytes));
        arrays.put("count", new StoredArray(ElementFormat.I64, List.of(), ByteBuffer.allocate(8)));
        return new Checkpoint(texts, arrays);
    }
}
