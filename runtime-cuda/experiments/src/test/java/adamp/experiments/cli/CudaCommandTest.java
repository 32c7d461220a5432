package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code --runtime cuda} in a process of its own whose driver is the recorder of the optimizer's tests: it keeps memory
 * and runs no kernel, so the weights stay, and it tells what was called and what was left open.
 */
class CudaCommandTest {
    private static final Path RECORDER = Path.of("..", "optimizer", "src", "test", "c");
    private static final String NOTHING_LEFT =
            "left contexts=0 allocations=0 locked=0 modules=0 streams=0 events=0 graphs=0 executables=0";

    @TempDir
    private Path folder;

    @Test
    void trainingStepsOnTheDriverAndLeavesNothingThere() throws IOException, InterruptedException {
        buildRecorder();
        Path calls = folder.resolve("calls");
        int status = run(
                Map.of("LD_LIBRARY_PATH", folder.toString(), "ADAMP_CUDA_RECORD", calls.toString()),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "adamp.experiments.cli.Main",
                "run",
                "fashion-mnist",
                "--profile",
                "smoke",
                "--runtime",
                "cuda",
                "--set",
                "trainImagesPerClass=7",
                "--set",
                "testImagesPerClass=2",
                "--set",
                "epochs=1",
                "--out",
                folder.toString());
        assertEquals(0, status, this::output);
        JsonNode record = new ObjectMapper()
                .readTree(folder.resolve("fashion-mnist/experiment.json").toFile());
        assertEquals("cuda", record.at("/environment/runtime").textValue());
        assertTrue(record.at("/notes/0").textValue().startsWith("The runtime cuda took all steps"));
        List<String> recorded = Files.readAllLines(calls);
        assertTrue(recorded.stream().anyMatch(line -> line.startsWith("cuLaunchKernel")));
        assertTrue(recorded.stream().noneMatch(line -> line.startsWith("MISUSE")));
        assertTrue(recorded.stream().filter(line -> line.startsWith("left")).allMatch(NOTHING_LEFT::equals));
    }

    private void buildRecorder() throws IOException, InterruptedException {
        assumeTrue(run(Map.of(), "gcc", "--version") == 0, "the recorder of the driver's calls needs gcc; install gcc");
        List<String> command = new ArrayList<>(List.of(
                "gcc",
                "-std=gnu11",
                "-O1",
                "-shared",
                "-fPIC",
                "-Wl,-soname,libcuda.so.1",
                "-o",
                folder.resolve("libcuda.so.1").toString()));
        try (Stream<Path> sources = Files.list(RECORDER)) {
            sources.map(Path::toString)
                    .filter(name -> name.endsWith(".c"))
                    .sorted()
                    .forEach(command::add);
        }
        assertEquals(0, run(Map.of(), command.toArray(String[]::new)), this::output);
    }

    private int run(Map<String, String> environment, String... command) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException unreadable) {
            return unreadable.getMessage();
        }
    }
}
