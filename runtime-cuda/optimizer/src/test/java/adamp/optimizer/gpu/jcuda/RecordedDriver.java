package adamp.optimizer.gpu.jcuda;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a {@link Scenarios scenario} in a JVM of its own whose driver is the recorder of {@code src/test/c}, built here
 * with gcc.
 */
final class RecordedDriver {
    private static final Path SOURCES = Path.of("src", "test", "c");
    private static final Path BUILD = Path.of("target", "recorder").toAbsolutePath();
    private static final long LONGEST_SECONDS = 120;

    private static boolean built;

    private RecordedDriver() {}

    /** The folder that holds the recorder as {@code libcuda.so.1}; a test that has no gcc is skipped. */
    static synchronized Path folder() {
        assumeTrue(
                run(
                                List.of("gcc", "--version"),
                                Map.of(),
                                BUILD.resolve("gcc-" + ProcessHandle.current().pid() + ".txt"))
                        == 0,
                "the recorder of the driver's calls needs gcc; install gcc");
        Path library = BUILD.resolve("libcuda.so.1");
        if (!built) {
            build(library);
            built = true;
        }
        return BUILD;
    }

    /** Put into its place whole, as another JVM of the tests may be loading the same one. */
    private static void build(Path library) {
        try {
            Path fresh = Files.createTempFile(BUILD, "libcuda", ".so");
            compile(fresh);
            Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void compile(Path library) throws IOException {
        Path log = Path.of(library + ".txt");
        List<String> command = new ArrayList<>(List.of(
                "gcc",
                "-std=gnu11",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-O1",
                "-shared",
                "-fPIC",
                "-Wl,-soname,libcuda.so.1",
                "-o",
                library.toString()));
        try (Stream<Path> sources = Files.list(SOURCES)) {
            sources.map(Path::toString)
                    .filter(name -> name.endsWith(".c"))
                    .sorted()
                    .forEach(command::add);
        }
        if (run(command, Map.of(), log) != 0) {
            throw new AssertionError("the recorder does not compile: " + read(log));
        }
    }

    /** A run with the recorder in the driver's place. */
    static Recording run(String scenario, Map<String, String> settings, String... jvm) {
        return run(folder(), scenario, settings, jvm);
    }

    /** A run that finds its driver, or none, in this folder first. */
    static Recording run(Path driver, String scenario, Map<String, String> settings, String... jvm) {
        try {
            Path record = Files.createTempFile(Files.createDirectories(BUILD), scenario, ".record");
            Path output = Files.createTempFile(BUILD, scenario, ".output");
            Map<String, String> environment = new HashMap<>(settings);
            environment.put("LD_LIBRARY_PATH", driver.toString());
            environment.put("ADAMP_CUDA_RECORD", record.toString());
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto"));
            command.addAll(List.of(jvm));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Scenarios.class.getName(), scenario));
            int exit = run(command, environment, output);
            return new Recording(exit, Files.readAllLines(output), Files.readAllLines(record));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static int run(List<String> command, Map<String, String> environment, Path output) {
        try {
            Files.createDirectories(BUILD);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end; its output: " + read(output));
            }
            return process.exitValue();
        } catch (IOException absent) {
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
