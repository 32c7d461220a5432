package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.set.Cifar10;
import adamp.experiments.run.StopSignal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aWholeSetIsFine() throws IOException {
        writeCifar(10_000);
        Ran ran = run("check", "cifar10", "--dir", folder.toString());
        assertEquals(0, ran.status(), ran.output() + ran.errors());
        assertTrue(ran.output().contains("ok      train: 5000 of each class"), ran.output());
        assertTrue(ran.output().contains("source:  https://www.cs.toronto.edu/~kriz/cifar.html"), ran.output());
        assertTrue(ran.output().contains("licence: "), ran.output());
    }

    @Test
    void whatIsMissingOfCifarHasALineEach() throws IOException {
        writeCifar(10_000);
        Files.delete(folder.resolve("data_batch_2.bin"));
        Files.move(folder.resolve("data_batch_4.bin"), folder.resolve("data_batch_4"));
        Files.write(folder.resolve("test_batch.bin"), new byte[5]);
        Ran ran = run("check", "cifar10", "--dir", folder.toString());
        assertEquals(3, ran.status());
        assertWrong(ran, "data_batch_2.bin is missing", "is of the Python version", "test_batch.bin has 5 bytes");
        assertTrue(ran.errors().contains("3 things are wrong"), ran.errors());
    }

    @Test
    void aSampleOfImageNetLacksPicturesAndNothingElse() {
        assertEquals(
                0,
                run("sample", "9class-imagenet", "--out", folder.toString(), "--count", "1")
                        .status());
        Ran ran = run("check", "9class-imagenet", "--dir", folder.toString());
        assertEquals(3, ran.status());
        assertWrong(ran, "val: 42 pictures");
        assertTrue(ran.output().contains("ok      train: 42 of 42 pictures decoded"), ran.output());
    }

    @Test
    void damagedPicturesAreNamed() throws IOException {
        run("sample", "imagenet-a", "--out", folder.toString(), "--count", "1");
        Path picture = folder.resolve("n01641577/n01641577_1.JPEG");
        byte[] content = Files.readAllBytes(picture);
        Files.write(picture, Arrays.copyOf(content, content.length / 2));
        Ran ran = run("check", "imagenet-a", "--dir", folder.toString(), "--all");
        assertWrong(
                ran,
                "pictures: 200 in place of 7500",
                "pictures of the nine classes: 42 in place of 617",
                "n01641577_1.JPEG: is truncated; fetch the file again",
                "200 of 200 pictures decoded, 1 are damaged");
    }

    @Test
    void halfAnImageNetHasALineForEachThing() throws IOException {
        Files.createDirectories(folder.resolve("train"));
        Files.writeString(folder.resolve("train/n01440764.tar"), "");
        Files.createDirectories(folder.resolve("val"));
        Files.writeString(folder.resolve("val/ILSVRC2012_val_00000001.JPEG"), "");
        Ran ran = run("check", "imagenet", "--dir", folder.toString());
        assertWrong(ran, "holds 1 archives in place of class folders", "holds 1 pictures but no class folders");
    }

    @Test
    void fashionMnistIsNotTakenForMnist() {
        run("sample", "biased-mnist", "--out", folder.toString());
        Ran ran = run("check", "biased-mnist", "--dir", folder.toString());
        assertWrong(ran, "images to train on: 20 in place of 60000", "images to test on: 20 in place of 10000");
    }

    @Test
    void jsonHasTheSame() throws IOException {
        Ran ran = run("check", "fashion-mnist", "--dir", folder.toString(), "--json");
        assertEquals(3, ran.status());
        JsonNode json = new ObjectMapper().readTree(ran.output());
        assertEquals("MIT", json.get("licence").asText());
        assertEquals(4, json.get("lines").size());
        assertEquals(false, json.get("lines").get(0).get("fine").asBoolean());
    }

    private void writeCifar(int records) throws IOException {
        byte[] content = new byte[records * Cifar10.RECORD];
        for (int record = 0; record < records; record++) {
            content[record * Cifar10.RECORD] = (byte) (record % 10);
        }
        for (List<String> names : List.of(Cifar10.TRAIN, Cifar10.TEST)) {
            for (String name : names) {
                Files.write(folder.resolve(name), content);
            }
        }
    }

    private static void assertWrong(Ran ran, String... parts) {
        List<String> wrong =
                ran.output().lines().filter(line -> line.startsWith("WRONG")).toList();
        assertEquals(parts.length, wrong.size(), ran.output());
        for (String part : parts) {
            assertTrue(wrong.stream().anyMatch(line -> line.contains(part)), part + " is not in\n" + ran.output());
        }
        assertEquals(1, ran.errors().lines().count(), ran.errors());
    }

    private static Ran run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "data";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Ran.of(new StopSignal(), all);
    }
}
