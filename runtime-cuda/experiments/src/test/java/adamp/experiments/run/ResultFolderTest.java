package adamp.experiments.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.error.ExitCode;
import adamp.experiments.error.ExperimentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
    @TempDir
    private Path out;

    @Test
    void completeMetricsTakeTheirName() throws IOException {
        try (ResultFolder folder = ResultFolder.open(out, "own");
                MetricsFile metrics = folder.metrics("run")) {
            metrics.write(Map.of("step", 0));
            metrics.commit();
        }
        assertEquals("{\"step\":0}\n", Files.readString(out.resolve("own/run/metrics.jsonl")));
    }

    @Test
    void metricsOfABrokenRunGoAway() {
        try (ResultFolder folder = ResultFolder.open(out, "own");
                MetricsFile metrics = folder.metrics("run")) {
            metrics.write(Map.of("step", 0));
        }
        assertFalse(Files.exists(out.resolve("own/run")));
    }

    @Test
    void metricsOfABrokenRepetitionLeaveTheEarlier() throws IOException {
        completeMetricsTakeTheirName();
        try (ResultFolder folder = ResultFolder.open(out, "own");
                MetricsFile metrics = folder.metrics("run")) {
            metrics.write(Map.of("step", 1));
        }
        assertEquals("{\"step\":0}\n", Files.readString(out.resolve("own/run/metrics.jsonl")));
    }

    @Test
    void anExperimentsRecordGoesAwayWhenItsRunsAreReplaced() throws IOException {
        Path record =
                Files.writeString(Files.createDirectories(out.resolve("own")).resolve("experiment.json"), "{}");
        ResultFolder folder = ResultFolder.open(out, "own");
        assertTrue(Files.exists(record));
        try (MetricsFile metrics = folder.metrics("run")) {
            assertFalse(Files.exists(record));
            metrics.commit();
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "");
        ExperimentException failure = assertThrows(ExperimentException.class, () -> ResultFolder.open(file, "own"));
        assertEquals(ExitCode.FILE, failure.exitCode());
        assertTrue(failure.getMessage().contains("choose another folder with --out"), failure.getMessage());
    }

    /** 1, 2, 6: mean 3, squares of differences 4 + 1 + 9 = 14, over n - 1 = 2: root 7. */
    @Test
    void theSpreadIsTheSamplesStandardDeviation() {
        assertEquals(3, Measured.of(1, 2, 6).mean());
        assertEquals(Math.sqrt(7), Measured.of(1, 2, 6).deviation());
        assertNull(Measured.of(1).deviation());
    }
}
