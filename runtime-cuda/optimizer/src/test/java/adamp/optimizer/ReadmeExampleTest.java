package adamp.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example compiles, runs, and prints what the README says it prints. */
class ReadmeExampleTest {
    private static final Path README = Path.of("../../README.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n(.*?public class Example .*?)```.*?```text\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExampleOfTheReadmePrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(README));
        assertEquals(true, example.find(), "README.md shows an example and its output");
        compile(Files.writeString(folder.resolve("Example.java"), example.group(1)), folder);
        assertEquals(example.group(2), outputOf(folder));
    }

    private static void compile(Path source, Path folder) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, messages, messages, "-cp", "target/classes", "-d", folder.toString(), source.toString());
        assertEquals(0, status, messages.toString(StandardCharsets.UTF_8));
    }

    private static String outputOf(Path folder) throws Exception {
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Optimizer.class.getClassLoader())) {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the README's example failed", e.getCause());
        } finally {
            System.setOut(standardOutput);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
