package adamp.optimizer.gpu.jcuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateLibraryTest {
    /** A library of JCuda's that needs no driver. */
    private static final String LIBRARY = "JNvPTXCompiler";

    private static final String DRIVER = "libJCudaDriver-12.6.0-linux-x86_64.so";

    @TempDir
    Path folder;

    @Test
    void theDirectoryIsTheUsersAloneAndGoneAfterwards() {
        String before = System.getProperty("java.io.tmpdir");
        List<Path> seen = new ArrayList<>();
        PrivateLibrary.load(LIBRARY, () -> {
            Path directory = Path.of(System.getProperty("java.io.tmpdir"));
            seen.add(directory);
            assertEquals("rwx------", permissions(directory));
            assertEquals(List.of("lib" + LIBRARY + "-12.6.0-linux-x86_64.so"), names(directory));
        });
        assertEquals(Path.of(before), seen.get(0).getParent());
        assertFalse(Files.exists(seen.get(0)));
        assertEquals(before, System.getProperty("java.io.tmpdir"));
    }

    @Test
    void aPlantedFileIsNeitherLoadedNorTouched() throws IOException {
        Files.writeString(folder.resolve(DRIVER), "planted");
        Recording run = openWithTemporaryFilesIn(folder, RecordedDriver.folder());
        assertEquals("Recorder 0", run.requireClean().output().get(0));
        assertEquals("planted", Files.readString(folder.resolve(DRIVER)));
        assertEquals(List.of(DRIVER), names(folder));
    }

    @Test
    void nothingStaysBehindWhereThereIsNoDriver() throws IOException {
        Path noDriver = Files.createDirectory(folder.resolve("no-driver"));
        Files.writeString(noDriver.resolve("libcuda.so.1"), "half a driver");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        assertEquals(0, openWithTemporaryFilesIn(temporary, noDriver).exit());
        assertEquals(List.of(), names(temporary));
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        Recording run = openWithTemporaryFilesIn(folder.resolve("absent"), RecordedDriver.folder());
        assertEquals(0, run.exit());
        String line = run.output().get(0);
        assertTrue(line.startsWith("cannot unpack " + DRIVER + " into " + folder.resolve("absent") + ": "), line);
        assertTrue(line.endsWith("; set -Djava.io.tmpdir to a directory with room"), line);
    }

    private static Recording openWithTemporaryFilesIn(Path temporary, Path driver) {
        return RecordedDriver.run(driver, "open", Map.of(), "-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary);
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
