package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.run.StopSignal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our float32 runs give the figures of float64 within the ranges that the experiments state. */
class ToyAcceptanceTest {
    @TempDir
    private Path out;

    @ParameterizedTest
    @CsvSource({"fig1, 16", "fig3, 5"})
    void everyFigureLiesInItsRange(String experiment, int figures) throws IOException {
        Ran ran = Ran.of(new StopSignal(), "run", experiment, "--out", out.toString());
        assertEquals(0, ran.status(), ran.output() + ran.errors());
        JsonNode record = new ObjectMapper()
                .readTree(Files.readString(out.resolve(experiment).resolve("experiment.json")));
        assertEquals(figures, record.get("table").size());
        record.get("table").forEach(row -> assertTrue(row.get("within").booleanValue(), row.toString()));
    }
}
