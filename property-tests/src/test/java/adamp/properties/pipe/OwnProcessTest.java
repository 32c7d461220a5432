package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code adamp port} in a process of its own. */
class OwnProcessTest {
    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "adamp.properties.cli.PortCommand"));
        command.addAll(List.of(arguments));
        return command;
    }

    @ParameterizedTest
    @EnumSource
    void everyImplementationIsServed(OwnPorts own) {
        List<String> command = command("--runtime", own.toString());
        try (PipePortFactory pipe = PipePortFactory.of(command, Adapters.PATIENT)) {
            Outcome outcome = Outcome.NOTHING;
            for (Algorithm algorithm : Algorithm.values()) {
                var scenario = Family.MISSING_GRADIENT.scenario(algorithm, Conventions.CORRECTED, 1);
                outcome = outcome.plus(ScenarioCheck.run(pipe, scenario));
            }
            assertEquals(Optional.empty(), outcome.finding());
            assertEquals(Optional.empty(), outcome.declined());
            assertEquals("adamp " + own, pipe.card().port());
        }
    }

    @Test
    void anUnknownNameIsBadUsage() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command("--runtime", "hosst"))
                .redirectError(Redirect.DISCARD)
                .redirectOutput(Redirect.DISCARD)
                .start();
        assertEquals(2, process.waitFor());
    }
}
