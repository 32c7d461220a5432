package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.check.Outcome;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The template in C is a port, and a right one. */
class CPortTest {
    @ParameterizedTest
    @CsvSource({"float, FLOAT32, 4", "double, FLOAT64, 1"})
    void itsAdamWFollowsTheReference(String type, Precision precision, int scenarios, @TempDir Path folder) {
        String compiler = Adapters.program("gcc");
        String source = Adapters.folder().resolve("c/port.c").toString();
        String program = folder.resolve("port").toString();
        assertTrue(
                Adapters.succeeds(List.of(
                        compiler,
                        "-DREAL=" + type,
                        "-std=c99",
                        "-O2",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-pedantic",
                        source,
                        "-lm",
                        "-o",
                        program)),
                "the template compiles without a warning");
        try (PipePortFactory port = PipePortFactory.of(List.of(program), Adapters.PATIENT)) {
            Outcome outcome = Adapters.sweep(port, Algorithm.ADAMW, Conventions.OFFICIAL, precision, scenarios);
            assertEquals(Optional.empty(), outcome.finding());
            assertEquals(Optional.empty(), outcome.declined());
            assertTrue(outcome.steps() > 200, outcome.steps() + " steps");
        }
    }
}
