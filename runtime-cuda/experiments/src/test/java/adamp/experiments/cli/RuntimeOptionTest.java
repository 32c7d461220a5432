package adamp.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import adamp.experiments.run.StopSignal;
import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.OptimizerRuntime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --runtime}: what steps the parameters, and how a reader learns of it. */
class RuntimeOptionTest {
    @TempDir
    private Path out;

    @Test
    void theFigureOfTheEmulatedRuntimeIsThePapersAndSaysWhoseItIs() throws IOException {
        Ran ran = run("run fig1 --profile smoke --runtime emulated --out OUT");
        assertEquals(0, ran.status(), ran.errors() + ran.output());
        assertTrue(ran.output().contains("stepped by the runtime emulated"), ran.output());
        JsonNode record = record("fig1");
        assertEquals("emulated", record.at("/environment/runtime").textValue());
        assertEquals("emulated", record.at("/settings/runtime").textValue());
        assertTrue(record.at("/notes/0").textValue().contains("an emulator's, not a GPU's"));
        assertTrue(record.at("/command").textValue().contains("--runtime emulated"));
        assertEquals(0, run("report OUT").status());
        String page = Files.readString(out.resolve("report.html"));
        assertTrue(page.contains("emulated: no times of a GPU"));
        assertTrue(page.contains("stepped by the runtime emulated"));
    }

    @Test
    void aNetworkIsTrainedByTheEmulatedKernels() throws IOException {
        Ran ran = run("run fashion-mnist --profile smoke --runtime emulated --set trainImagesPerClass=13"
                + " --set testImagesPerClass=2 --set epochs=1 --out OUT");
        assertEquals(0, ran.status(), ran.errors());
        JsonNode record = record("fashion-mnist");
        assertEquals("emulated", record.at("/environment/runtime").textValue());
        assertTrue(record.get("notes").toString().contains("were copied to the runtime's device for each step"));
    }

    @Test
    void theHostsRunsAreNotCalledEmulated() throws IOException {
        assertEquals(0, run("run fig1 --profile smoke --out OUT").status());
        assertEquals("host", record("fig1").at("/environment/runtime").textValue());
        assertNotEquals("", record("fig1").at("/environment/device").textValue());
        assertEquals(0, run("report OUT").status());
        assertTrue(!Files.readString(out.resolve("report.html")).contains("emulated"));
    }

    @Test
    void thePlanNamesTheRuntime() {
        Ran ran = run("run fashion-mnist --runtime emulated --plan");
        assertEquals(0, ran.status(), ran.errors());
        assertTrue(ran.output().contains("steps by the runtime emulated"), ran.output());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run fig1 --runtime cuda",
                "run fig1 --runtime cuda --plan",
                "run fashion-mnist --set runtime=cuda",
                "bench --runtime cuda"
            })
    void withoutAGpuCudaIsOneLine(String arguments) {
        Optional<String> obstacle = OptimizerBuilder.runtimes().stream()
                .filter(runtime -> runtime.name().equals("cuda"))
                .findFirst()
                .flatMap(OptimizerRuntime::obstacle);
        assumeTrue(obstacle.isPresent(), "there is a GPU here");
        Ran ran = run(arguments);
        assertEquals(3, ran.status());
        assertEquals(
                "adamp: runtime cuda: " + obstacle.orElseThrow(), ran.errors().strip());
        assertEquals("", ran.output());
    }

    @Test
    void anEmulatorIsNotTimed() {
        Ran ran = run("bench --runtime emulated");
        assertEquals(2, ran.status());
        assertEquals(1, ran.errors().lines().count());
        assertTrue(ran.errors().contains("say nothing of a GPU"), ran.errors());
    }

    private JsonNode record(String experiment) throws IOException {
        return new ObjectMapper()
                .readTree(out.resolve(experiment).resolve("experiment.json").toFile());
    }

    private Ran run(String arguments) {
        return Ran.of(new StopSignal(), arguments.replace("OUT", out.toString()).split(" "));
    }
}
