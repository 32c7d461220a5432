package adamp.experiments.data.set;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.sample.PictureFiles;
import adamp.experiments.data.sample.SamplePicture;
import adamp.experiments.data.sample.SampleSets;
import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    private static final RgbImage PICTURE = SamplePicture.draw(20, 12, 0);

    @TempDir
    private Path folder;

    @Test
    void classesAndFilesGoByTheirNames() throws IOException {
        write("zebra/b.png", "zebra/a.JPEG", "zebra/B.jpg", "ant/x.jpeg", "ant/notes.txt", "Bee/1.jpg", "Bee/10.jpg");
        Files.writeString(folder.resolve("synsets.txt"), "");
        ImageFolder read = ImageFolder.read(folder);
        assertEquals(List.of("Bee", "ant", "zebra"), read.classes());
        assertEquals(6, read.size());
        assertArrayEquals(new int[] {2, 1, 3}, read.classCounts());
        List<String> files =
                List.of("Bee/1.jpg", "Bee/10.jpg", "ant/x.jpeg", "zebra/B.jpg", "zebra/a.JPEG", "zebra/b.png");
        int[] labels = {0, 0, 1, 2, 2, 2};
        for (int i = 0; i < files.size(); i++) {
            assertEquals(folder.resolve(files.get(i)), read.file(i));
            assertEquals(labels[i], read.label(i));
        }
        assertEquals(PICTURE, read.image(5));
    }

    @Test
    void everyPictureOfASampleOfImageNetIsReadInItsSize() {
        SampleSets.imageNet(folder, 42, 1);
        ImageFolder train = ImageFolder.read(folder.resolve("train"));
        assertEquals(42, train.size());
        for (int i = 0; i < 6; i++) {
            RgbImage image = train.image(i);
            assertEquals(500, Math.max(image.width(), image.height()));
            assertEquals(375, Math.min(image.width(), image.height()));
        }
    }

    @Test
    void theNineClassesAreFoundAmongImageNets() {
        SampleSets.imageNet(folder, 50, 2);
        ImageFolder nine = NineClasses.ofImageNet(folder.resolve("val"));
        assertArrayEquals(new int[] {10, 10, 6, 10, 10, 10, 10, 8, 10}, nine.classCounts());
        assertEquals(NineClasses.NAMES, nine.classes());
        assertEquals("frog", nine.classes().get(nine.label(0)), "n01641577 is the bullfrog");
    }

    @Test
    void imageNetAHasSomeOfTheNineClasses() throws IOException {
        write("n01498041/a.jpg", "n01641577/a.jpg", "n02206856/a.jpg", "n02206856/b.jpg");
        ImageFolder nine = NineClasses.ofImageNetA(folder);
        assertArrayEquals(new int[] {0, 0, 1, 0, 0, 0, 0, 0, 2}, nine.classCounts());
    }

    @Test
    void aHalfUnpackedSetIsNamed() throws IOException {
        assertFails(() -> ImageFolder.read(folder.resolve("absent")), "absent", "no such folder");
        assertFails(() -> ImageFolder.read(folder), "holds no class folders");
        Files.writeString(folder.resolve("n01440764.tar"), "");
        assertFails(() -> ImageFolder.read(folder), "holds 1 archives in place of class folders");
    }

    @Test
    void picturesOutsideOfClassFoldersAreNamed() throws IOException {
        write("ILSVRC2012_val_00000001.JPEG");
        assertFails(() -> ImageFolder.read(folder), "holds 1 pictures but no class folders");
    }

    @Test
    void aClassWithoutPicturesIsNamed() throws IOException {
        write("ant/a.jpg", "bee/notes.txt");
        assertFails(() -> ImageFolder.read(folder), "bee", "holds no JPEG or PNG pictures");
    }

    @Test
    void missingClassesAreNamed() throws IOException {
        write("n01641577/a.jpg");
        assertFails(() -> NineClasses.ofImageNet(folder), "n01644373", "and 38 more", "unpack the archive again");
    }

    @Test
    void aFileThatIsNoPictureIsNamed() throws IOException {
        write("ant/a.jpg");
        Files.write(folder.resolve("ant/a.jpg"), new byte[0]);
        ImageFolder read = ImageFolder.read(folder);
        CorruptExampleException failure = assertThrows(CorruptExampleException.class, () -> read.image(0));
        assertTrue(failure.getMessage().contains("ant/a.jpg: is empty"), failure.getMessage());
    }

    private void write(String... files) throws IOException {
        for (String name : files) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, name.endsWith(".png") ? PictureFiles.png(PICTURE) : PictureFiles.jpeg(PICTURE));
        }
    }

    private static void assertFails(Executable read, String... parts) {
        ExperimentException failure = assertThrows(ExperimentException.class, read);
        assertEquals(ExitCode.FILE, failure.exitCode());
        assertEquals(1, failure.getMessage().lines().count());
        for (String part : parts) {
            assertTrue(failure.getMessage().contains(part), failure.getMessage());
        }
    }
}
