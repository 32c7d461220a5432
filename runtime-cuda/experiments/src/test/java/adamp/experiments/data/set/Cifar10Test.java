package adamp.experiments.data.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.sample.SampleSets;
import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
    @TempDir
    private Path folder;

    /** A record is its class, 1024 red values, 1024 green, 1024 blue; a row of the picture is 32 of them. */
    @Test
    void recordsAreReadAsTheFormatHasThem() throws IOException {
        SampleSets.cifar10(folder, 10);
        byte[] records = new byte[2 * Cifar10.RECORD];
        records[Cifar10.RECORD] = 9;
        int second = Cifar10.RECORD + 1;
        records[second + 32 + 5] = (byte) 200;
        records[second + 1024 + 32 + 5] = 100;
        records[second + 2048 + 32 + 5] = 50;
        Files.write(folder.resolve("data_batch_3.bin"), records);
        Cifar10 train = Cifar10.train(folder);
        assertEquals(42, train.size());
        int index = 10 + 10 + 1;
        assertEquals(9, train.label(index));
        RgbImage image = train.image(index);
        assertEquals(0xc86432, image.pixel(5, 1));
        assertEquals(
                1, Arrays.stream(image.pixels()).filter(pixel -> pixel != 0).count());
        assertEquals(10, Cifar10.test(folder).size());
    }

    @Test
    void theArchivesFolderIsFound() {
        SampleSets.cifar10(folder.resolve(Cifar10.FOLDER), 10);
        assertEquals(50, Cifar10.train(folder).size());
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        SampleSets.cifar10(folder, 10);
        Files.delete(folder.resolve("data_batch_2.bin"));
        assertFails("data_batch_2.bin", "no such file", "binary version");
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        SampleSets.cifar10(folder, 10);
        Files.write(folder.resolve("data_batch_2.bin"), new byte[Cifar10.RECORD + 1]);
        assertFails("data_batch_2.bin", "3074 bytes", "whole records of 3073");
    }

    @Test
    void aClassOutOfRangeIsNamed() throws IOException {
        SampleSets.cifar10(folder, 10);
        byte[] records = new byte[2 * Cifar10.RECORD];
        records[Cifar10.RECORD] = 10;
        Files.write(folder.resolve("data_batch_5.bin"), records);
        assertFails("data_batch_5.bin", "record 1 has the class 10");
    }

    private void assertFails(String... parts) {
        ExperimentException failure = assertThrows(ExperimentException.class, () -> Cifar10.train(folder));
        for (String part : parts) {
            assertTrue(failure.getMessage().contains(part), failure.getMessage());
        }
    }
}
