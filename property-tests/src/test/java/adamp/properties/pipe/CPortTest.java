package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.check.Outcome;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template in C is a port, and a right one. */
class CPortTest {
    @Test
    void itsAdamWFollowsTheReference(@TempDir Path folder) {
        String compiler = Adapters.program("gcc");
        String source = Adapters.folder().resolve("c/port.c").toString();
        String program = folder.resolve("port").toString();
        assertTrue(
                Adapters.succeeds(List.of(
                        compiler,
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
            Outcome outcome = Adapters.sweep(port, Algorithm.ADAMW, Conventions.OFFICIAL, 4);
            assertEquals(Optional.empty(), outcome.finding());
            assertEquals(Optional.empty(), outcome.declined());
            assertTrue(outcome.steps() > 300, outcome.steps() + " steps");
        }
    }
}
