package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.checkpoint.Checkpoint;
import adamp.experiments.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run that was interrupted, however hard, ends as if it had not been. */
class ResumeTest {
    /** 5 steps in each of two epochs, a checkpoint every 2 and at the ends of epochs. */
    private static final List<String> SETTINGS = List.of(
            "--profile",
            "smoke",
            "--set",
            "trainImagesPerClass=32",
            "--set",
            "testImagesPerClass=5",
            "--set",
            "workers=1",
            "--set",
            "checkpointEvery=2",
            "--set",
            "keptCheckpoints=20");

    private static final List<String> RUNS = List.of("sgd-seed1", "sgdp-seed1", "adamw-seed1", "adamp-seed1");

    @TempDir
    private Path out;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aKilledRunEndsWithTheBitsOfOneThatWasNot() throws IOException, InterruptedException {
        assertEquals(0, run("whole").status());
        killAfterSomeCheckpoints("killed");
        assertFalse(Files.exists(file("killed", "adamp-seed1", "metrics.jsonl")));
        Ran refused = run("killed");
        assertEquals(2, refused.status());
        assertTrue(refused.errors().contains("holds an unfinished run; go on with it by --resume"), refused.errors());

        assertEquals(0, run("killed", "--resume").status());
        for (String run : RUNS) {
            assertEquals(metrics("whole", run), metrics("killed", run), run);
            assertSameBits(lastCheckpoint("whole", run), lastCheckpoint("killed", run));
        }
    }

    @Test
    void aRunIsTakenUpOnlyWithItsOwnSettings() throws IOException {
        assertEquals(0, run("own", "--set", "epochs=1").status());
        Ran other = run("own", "--resume", "--set", "epochs=2");
        assertEquals(2, other.status());
        assertTrue(other.errors().contains("was begun with epochs = 1, not 2"), other.errors());
    }

    @Test
    void completeRunsAreTakenAsTheyAre() throws IOException {
        assertEquals(0, run("own", "--set", "epochs=1").status());
        String before = Files.readString(file("own", "sgd-seed1", "metrics.jsonl"));
        assertEquals(0, run("own", "--resume", "--set", "epochs=1").status());
        assertEquals(before, Files.readString(file("own", "sgd-seed1", "metrics.jsonl")), "with its seconds");
    }

    @Test
    void aLossThatIsNoNumberStopsTheRunAndNamesStepAndTensor() throws IOException {
        Ran diverged = run("own", "--set", "optimizers.sgd.learningRate=1.0e+38");
        assertEquals(1, diverged.status());
        assertTrue(
                diverged.errors().matches("(?s).*SGD seed 1: the loss is \\S+ at step \\d+; .*'\\S+'.*"),
                diverged.errors());
        assertTrue(diverged.errors().contains("checkpoint"), diverged.errors());
    }

    private Ran run(String folder, String... more) {
        return Ran.of(new StopSignal(), arguments(folder, more));
    }

    private String[] arguments(String folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "fashion-mnist"));
        arguments.addAll(SETTINGS);
        arguments.addAll(Arrays.asList(more));
        arguments.addAll(List.of("--out", out.resolve(folder).toString()));
        return arguments.toArray(String[]::new);
    }

    /** As soon as the second run has been through some steps. */
    private void killAfterSomeCheckpoints(String folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments(folder)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path awaited = file(folder, "sgdp-seed1", "checkpoints/step-0000000004.safetensors");
        try {
            while (!Files.exists(awaited)) {
                assertTrue(process.isAlive(), "the run ended before it was killed");
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    private Path file(String folder, String run, String name) {
        return out.resolve(folder).resolve("fashion-mnist").resolve(run).resolve(name);
    }

    /** Seconds are the only thing that may differ. */
    private String metrics(String folder, String run) throws IOException {
        return Files.readString(file(folder, run, "metrics.jsonl")).replaceAll("\"seconds\":[^}]*", "");
    }

    private Checkpoint lastCheckpoint(String folder, String run) throws IOException {
        try (Stream<Path> files = Files.list(file(folder, run, "checkpoints"))) {
            return Checkpoint.read(
                    files.sorted().reduce((first, second) -> second).orElseThrow());
        }
    }

    private static void assertSameBits(Checkpoint expected, Checkpoint actual) {
        assertEquals(expected.arrays().keySet(), actual.arrays().keySet());
        expected.arrays().keySet().stream()
                .filter(name -> !name.equals("progress"))
                .forEach(name -> assertArrayEquals(
                        expected.array(name).toBytes(), actual.array(name).toBytes(), name));
    }
}
