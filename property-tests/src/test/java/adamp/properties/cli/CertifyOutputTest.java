package adamp.properties.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a certification writes where it cannot, and how a terminal shows it. */
class CertifyOutputTest {
    private static final String[] ONE_CASE = {"--runtime", "host", "--algorithm", "SGD", "--case", "ORDINARY/0"};

    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    /** Fails as a full disk or a closed pipe does. */
    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private int run(StandardOutput output) {
        return CertifyCommand.commandLine(Stop.never(), output)
                .setErr(new PrintWriter(errors, true))
                .execute(ONE_CASE);
    }

    @Test
    void aStandardOutputThatCannotBeWrittenGives3() {
        assertEquals(3, run(new StandardOutput(failing("No space left on device"))));
        assertTrue(
                errors.toString().contains("cannot write to standard output (No space left on device)"),
                errors.toString());
    }

    @Test
    void aReaderThatHasReadEnoughIsNoFailure() {
        assertEquals(0, run(new StandardOutput(failing("Broken pipe"))));
        assertEquals("", errors.toString());
    }

    @Test
    void ofAFileThatCannotBeWrittenNothingIsLeft() throws IOException {
        Files.createDirectories(folder.resolve("report.html/in the way"));
        OutputFolder to = OutputFolder.of(folder);
        Trouble trouble = null;
        try {
            to.write(List.of(new ObjectMapper().readTree("""
                    {"format": "adamp/certificate/1", "port": {"name": "x"}, "algorithm": "SGD",
                     "verdict": "certified"}""")));
        } catch (Trouble expected) {
            trouble = expected;
        }
        assertTrue(trouble != null && trouble.getMessage().contains("report.html"), "nothing was refused");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    left.filter(file -> file.toString().endsWith(".new")).toList());
        }
    }

    @Test
    void aFileInThePlaceOfAFolderIsCalledThat() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try {
            OutputFolder.of(file);
        } catch (Trouble expected) {
            assertEquals(
                    "cannot write to " + file + " (it is no folder): give --out a folder that can be written",
                    expected.getMessage());
            return;
        }
        throw new AssertionError("a file was taken for a folder");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80})
    void progressKeepsToItsLine(int columns) {
        StringWriter drawn = new StringWriter();
        CertifyProgress progress = new CertifyProgress(new PrintWriter(drawn), true, columns);
        progress.note("finding the convention that a port with a very long name indeed follows in AdamW, step by step");
        String line = drawn.toString().replace("\r\u001b[K", "");
        assertEquals(columns - 1, line.length(), line);
    }

    @Test
    void helpHasNoLineThatIsBrokenTwice() {
        StringWriter help = new StringWriter();
        CertifyCommand.commandLine(Stop.never(), new StandardOutput(OutputStream.nullOutputStream()))
                .setOut(new PrintWriter(help, true))
                .execute("--help");
        assertTrue(help.toString().startsWith("Usage: ./adamp certify [OPTION"), help.toString());
        assertTrue(help.toString().contains("--library"), help.toString());
        List<String> lines = help.toString().lines().toList();
        for (int i = 1; i + 1 < lines.size(); i++) {
            boolean loneWord =
                    lines.get(i).matches("[a-z]{1,8}") && !lines.get(i + 1).isBlank();
            assertFalse(loneWord, lines.get(i - 1) + "\n" + lines.get(i));
        }
    }
}
