package adamp.experiments.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
    /** Labels 3, 1, 4: magic 0x00000801, one axis of 3. */
    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 3, 1, 4};

    @TempDir
    private Path folder;

    @Test
    void readsPlainAndCompressedFilesAlike() throws IOException {
        assertArrayEquals(new byte[] {3, 1, 4}, IdxReader.read(file(LABELS), 1).values());
        assertArrayEquals(
                new byte[] {3, 1, 4},
                IdxReader.read(file(compressed(LABELS)), 1).values());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        IdxArray images = new IdxArray(new int[] {2, 1, 2}, new byte[] {0, -1, 7, 8});
        Path file = folder.resolve("images.gz");
        IdxWriter.write(file, images);
        IdxArray read = IdxReader.read(file, 3);
        assertArrayEquals(images.sizes(), read.sizes());
        assertArrayEquals(images.values(), read.values());
    }

    @Test
    void aMissingFileIsNamed() {
        assertFails(folder.resolve("absent"), 1, "no such file", "--data");
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        assertFails(file(Arrays.copyOf(LABELS, LABELS.length - 1)), 1, "truncated", "fetch the file again");
    }

    @Test
    void aTruncatedHeaderIsNamed() throws IOException {
        assertFails(file(Arrays.copyOf(LABELS, 6)), 1, "truncated", "fetch the file again");
    }

    @Test
    void aTruncatedCompressedFileIsNamed() throws IOException {
        byte[] whole = compressed(LABELS);
        assertFails(file(Arrays.copyOf(whole, whole.length - 9)), 1, "truncated", "fetch the file again");
    }

    @Test
    void aDamagedCompressedFileIsNamed() throws IOException {
        byte[] damaged = compressed(LABELS);
        damaged[damaged.length - 5] ^= 1;
        assertFails(file(damaged), 1, "damaged", "fetch the file again");
    }

    @Test
    void labelsInPlaceOfImagesAreNamed() throws IOException {
        assertFails(file(LABELS), 3, "begins with 0x00000801", "not swapped");
    }

    @Test
    void anotherFormatIsNamed() throws IOException {
        assertFails(
                file("Not an IDX file".getBytes(StandardCharsets.US_ASCII)), 1, "begins with 0x4e6f7420", "0x00000801");
    }

    @Test
    void bytesBehindTheValuesAreNamed() throws IOException {
        assertFails(file(Arrays.copyOf(LABELS, LABELS.length + 1)), 1, "after the 3 values", "fetch the file again");
    }

    @Test
    void aSizeBeyondReasonIsNamed() throws IOException {
        byte[] huge = LABELS.clone();
        huge[4] = -1;
        assertFails(file(huge), 1, "announces a size of 4278190083", "fetch the file again");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static void assertFails(Path file, int axes, String... parts) {
        ExperimentException failure = assertThrows(ExperimentException.class, () -> IdxReader.read(file, axes));
        assertEquals(ExitCode.FILE, failure.exitCode());
        assertEquals(1, failure.getMessage().lines().count());
        assertTrue(failure.getMessage().contains(file.getFileName().toString()), failure.getMessage());
        for (String part : parts) {
            assertTrue(failure.getMessage().contains(part), failure.getMessage());
        }
    }
}
