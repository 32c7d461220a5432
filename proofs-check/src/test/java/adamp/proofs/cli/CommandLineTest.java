package adamp.proofs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.proofs.coq.Programs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void helpSaysHowItEnds() {
        assertEquals(0, run("--help"));
        assertTrue(output.toString().contains("--allow-skip"));
        assertTrue(output.toString().contains("Exit codes:"));
    }

    @Test
    void mistakesAreOneLine() {
        assertEquals(2, run("--sed", "3"));
        assertEquals(2, run("--seed", "three"));
        assertEquals(2, run("--tries", "0"));
        assertEquals(2, run("--accept", "--numeric-only"));
        assertEquals(4, errors.toString().lines().count(), errors::toString);
        assertTrue(errors.toString().lines().allMatch(line -> line.startsWith("adamp: ")), errors::toString);
    }

    @Test
    void aFolderWithoutSourcesIsSaid() {
        assertEquals(3, run("--root", folder.toString(), "--numeric-only"));
        assertEquals(
                "adamp: " + folder.resolve("spec/src/main/coq")
                        + ": cannot be read (no such file or folder); run from the checkout, or give its folder with"
                        + " --root\n",
                errors.toString());
    }

    @Test
    void aResultsFolderThatCannotBeMadeIsSaidBeforeAnythingRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        assertEquals(3, run("--root", folder.toString(), "--out", file.toString()));
        assertTrue(
                errors.toString().startsWith("adamp: " + file.resolve("prove") + ": cannot be written"),
                errors::toString);
    }

    private int run(String... arguments) {
        return Main.commandLine(new Programs())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
