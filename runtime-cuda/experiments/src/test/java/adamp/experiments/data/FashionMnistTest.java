package adamp.experiments.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {
    @TempDir
    private Path folder;

    @Test
    void theShippedSubsetHasEqualClasses() {
        ImageData shipped = FashionMnist.shipped();
        assertArrayEquals(filled(1000), shipped.train().classCounts());
        assertArrayEquals(filled(200), shipped.test().classCounts());
    }

    @Test
    void theShippedSubsetIsWhatTheRuleTakesFromTheFullFiles() {
        assumeTrue(FashionMnist.isPackageInstalled(), "the package dataset-fashion-mnist is not installed");
        ImageData full = FashionMnist.read(FashionMnist.PACKAGE_FOLDER);
        assertEquals(60_000, full.train().count());
        assertEquals(10_000, full.test().count());
        ImageData expected = ClassBalancedSubset.of(full);
        assertEquals(expected.train(), FashionMnist.shipped().train());
        assertEquals(expected.test(), FashionMnist.shipped().test());
    }

    @Test
    void aWrittenFolderIsReadBack() {
        ImageData small = small();
        ClassBalancedSubset.write(small, folder);
        ImageData read = FashionMnist.read(folder);
        assertEquals(small.train(), read.train());
        assertEquals(small.test(), read.test());
    }

    @Test
    void aMissingFolderIsNamed() {
        assertFails(folder.resolve("absent"), "no such folder", "--data");
    }

    @Test
    void aMissingFileOfTheFourIsNamed() throws IOException {
        ClassBalancedSubset.write(small(), folder);
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));
        assertFails(folder, "t10k-labels-idx1-ubyte.gz", "no such file");
    }

    @Test
    void labelsOfAnotherSetAreNamed() throws IOException {
        ClassBalancedSubset.write(small(), folder);
        IdxWriter.write(folder.resolve("train-labels-idx1-ubyte.gz"), new IdxArray(new int[] {2}, new byte[2]));
        assertFails(folder, "holds 10 images", "holds 2 labels", "same release");
    }

    @Test
    void aLabelOutOfRangeIsNamed() throws IOException {
        ClassBalancedSubset.write(small(), folder);
        byte[] labels = new byte[10];
        labels[3] = 10;
        IdxWriter.write(folder.resolve("train-labels-idx1-ubyte.gz"), new IdxArray(new int[] {10}, labels));
        assertFails(folder, "train-labels-idx1-ubyte.gz", "label 10", "0 to 9");
    }

    @Test
    void imagesOfAnotherSizeAreNamed() throws IOException {
        ClassBalancedSubset.write(small(), folder);
        IdxArray images = new IdxArray(new int[] {10, 32, 32}, new byte[10 * 32 * 32]);
        IdxWriter.write(folder.resolve("train-images-idx3-ubyte.gz"), images);
        assertFails(folder, "train-images-idx3-ubyte.gz", "32 x 32", "28 x 28");
    }

    @Test
    void askingForMoreImagesThanAClassHasIsRefused() {
        ImageSet train = small().train();
        ExperimentException failure =
                assertThrows(ExperimentException.class, () -> ClassBalancedSubset.firstOfEachClass(train, 2));
        assertTrue(failure.getMessage().contains("fewer than 2 images"), failure.getMessage());
    }

    private static ImageData small() {
        ImageSet train =
                ClassBalancedSubset.firstOfEachClass(FashionMnist.shipped().train(), 1);
        ImageSet test =
                ClassBalancedSubset.firstOfEachClass(FashionMnist.shipped().test(), 1);
        return new ImageData(train, test, "small");
    }

    private static int[] filled(int value) {
        int[] counts = new int[10];
        Arrays.fill(counts, value);
        return counts;
    }

    private static void assertFails(Path folder, String... parts) {
        ExperimentException failure = assertThrows(ExperimentException.class, () -> FashionMnist.read(folder));
        assertEquals(ExitCode.FILE, failure.exitCode());
        assertEquals(1, failure.getMessage().lines().count());
        for (String part : parts) {
            assertTrue(failure.getMessage().contains(part), failure.getMessage());
        }
    }
}
