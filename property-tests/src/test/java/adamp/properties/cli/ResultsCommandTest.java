package adamp.properties.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ResultsCommandTest {
    private static final String CERTIFICATE = """
            {"format": "adamp/certificate/1", "port": {"name": "p", "version": "1"}, "algorithm": "SGD",
             "verdict": "certified"}""";

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new CommandLine(new ResultsCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(texts);
    }

    @Test
    void aTableIsWrittenIntoItsBlock() throws IOException {
        Files.writeString(folder.resolve("c.json"), CERTIFICATE);
        Path file = folder.resolve("RESULTS.md");
        assertEquals(0, run(folder, "--into", file, "--block", "real"));
        String text = Files.readString(file);
        assertTrue(text.startsWith("<!-- begin real: generated"), text);
        assertTrue(text.contains("| certified | p 1 | SGD, ? | ? |"), text);
        assertEquals("", errors.toString());
    }

    @Test
    void whatIsAmissIsOneLineAndItsExitCode() {
        assertEquals(3, run(folder.resolve("none"), "--into", folder.resolve("RESULTS.md")));
        assertEquals(
                "adamp: results: there is no folder " + folder.resolve("none")
                        + ": give the one that ./adamp certify --out wrote",
                errors.toString().strip());
        assertEquals(2, run(folder));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("c.json"), CERTIFICATE);
        Path file = folder.resolve("missing").resolve("RESULTS.md");
        assertEquals(3, run(folder, "--into", file));
        assertTrue(errors.toString().startsWith("adamp: results: cannot write " + file), errors::toString);
    }
}
