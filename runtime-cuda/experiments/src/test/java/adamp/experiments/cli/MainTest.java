package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows. */
class MainTest {
    @TempDir
    private Path folder;

    /** Points of ten million steps do not fit into 16 MB. */
    @Test
    @Timeout(60)
    void withoutMemoryTheProgramEndsWithOneLine() throws IOException, InterruptedException {
        int status =
                start(List.of("-Xmx16m"), ProcessBuilder.Redirect.DISCARD, "run", "fig1", "--set", "steps=10000000");
        assertEquals(3, status);
        assertEquals("adamp: out of memory; ask for less, or give Java more: JDK_JAVA_OPTIONS=-Xmx4g", errors());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBePrintedIsAFailure() throws IOException, InterruptedException {
        assertEquals(3, start(List.of(), ProcessBuilder.Redirect.to(new File("/dev/full")), "list"));
        assertTrue(errors().startsWith("adamp: standard output cannot be written"), errors());
    }

    @Test
    void errorsGoWhereTheWrapperSaysBehindWhatIsThere() throws IOException, InterruptedException {
        Path real = Files.writeString(folder.resolve("real"), "before\n");
        assertEquals(2, start(List.of("-Dadamp.stderr=" + real), ProcessBuilder.Redirect.DISCARD, "run", "fig9"));
        assertEquals(
                List.of("before", "adamp: unknown experiment 'fig9'; did you mean 'fig1'?"), Files.readAllLines(real));
        assertEquals("", errors());
    }

    private int start(List<String> options, ProcessBuilder.Redirect output, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output)
                .redirectError(folder.resolve("errors").toFile())
                .start()
                .waitFor();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8)
                .strip();
    }
}
