package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.check.Outcome;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template in JavaScript is a port, and a right one. */
class JavaScriptPortTest {
    private static final Path TEMPLATE = Adapters.folder().resolve("javascript/port.js");
    private static String node;

    @BeforeAll
    static void findNode() {
        node = Adapters.program("node");
    }

    private static Outcome sweep(Path source) {
        try (PipePortFactory port = PipePortFactory.of(List.of(node, source.toString()), Adapters.PATIENT)) {
            return Adapters.sweep(port, Algorithm.ADAMP, Conventions.CORRECTED, 4);
        }
    }

    @Test
    void itsAdamPFollowsTheReference() {
        Outcome outcome = sweep(TEMPLATE);
        assertEquals(Optional.empty(), outcome.finding());
        assertEquals(Optional.empty(), outcome.declined());
        assertTrue(outcome.steps() > 300, outcome.steps() + " steps");
        assertTrue(outcome.projected() > 100, outcome.projected() + " projected");
    }

    @Test
    void withoutTheProjectionItDoesNot(@TempDir Path folder) throws IOException {
        String right = Files.readString(TEMPLATE);
        String wrong = right.replace("if (row > 0) project(", "if (row < 0) project(");
        assertTrue(!wrong.equals(right), "the fault is planted");
        assertTrue(sweep(Files.writeString(folder.resolve("port.js"), wrong))
                .finding()
                .isPresent());
    }
}
