package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.experiments.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's bits depend on its seed, not on what runs beside it. */
class RepeatabilityTest {
    private static final List<String> RUNS = List.of("sgd-seed5", "sgdp-seed5", "adamw-seed5", "adamp-seed5");

    @TempDir
    private Path out;

    @Test
    void aSeedGivesTheSameBitsAloneAndBesideOthers() throws IOException {
        train("alone", "1");
        train("beside", "4");
        for (String run : RUNS) {
            assertEquals(metrics("alone", run), metrics("beside", run), run);
        }
    }

    private void train(String folder, String workers) {
        Ran ran = Ran.of(
                new StopSignal(),
                "run",
                "fashion-mnist",
                "--profile",
                "smoke",
                "--seeds",
                "5",
                "--set",
                "trainImagesPerClass=20",
                "--set",
                "testImagesPerClass=5",
                "--set",
                "workers=" + workers,
                "--out",
                out.resolve(folder).toString());
        assertEquals(0, ran.status(), ran.errors());
    }

    /** Seconds are the only thing that may differ. */
    private String metrics(String folder, String run) throws IOException {
        Path file = out.resolve(folder).resolve("fashion-mnist").resolve(run).resolve("metrics.jsonl");
        return Files.readString(file).replaceAll("\"seconds\":[^}]*", "");
    }
}
