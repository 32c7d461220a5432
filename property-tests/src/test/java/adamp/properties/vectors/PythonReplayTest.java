package adamp.properties.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.pipe.Adapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The replayer in Python, on the very files that are released. */
class PythonReplayTest {
    private static String python;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findTorch() {
        python = Adapters.pythonWith("torch");
    }

    @ParameterizedTest
    @CsvSource({"sgd, torch.optim:SGD", "adam, torch.optim:Adam", "adamw, torch.optim:AdamW"})
    void torchFollowsEveryVector(String algorithm, String name) throws Exception {
        List<String> lines = replay(algorithm + "-official.json", name, 0);
        assertTrue(lines.get(0).matches(name + ": (\\d+) of \\1 vectors followed"), lines.get(0));
        assertEquals(1, lines.size());
    }

    @Test
    void aClassWithoutDecayFailsTheVectorsWithThatFlag() throws Exception {
        defines(
                "class Undecayed(torch.optim.AdamW):",
                "    def __init__(self, params, **hyper):",
                "        super().__init__(params, **hyper)",
                "        for group in self.param_groups:",
                "            group['weight_decay'] = 0");
        List<String> failures = failures("adamw-official.json", "broken:Undecayed");
        assertFalse(failures.isEmpty());
        failures.forEach(line -> assertTrue(line.contains("WEIGHT_DECAY"), line));
        failures.forEach(line -> assertTrue(line.startsWith("AdamW-OFFICIAL-"), line));
    }

    @Test
    void aClassThatStepsTensorsWithoutAGradientFailsTheVectorsWithThatFlag() throws Exception {
        defines(
                "class Filling(torch.optim.Adam):",
                "    def step(self):",
                "        for parameter in self.param_groups[0]['params']:",
                "            if parameter.grad is None:",
                "                parameter.grad = torch.zeros_like(parameter)",
                "        super().step()");
        List<String> failures = failures("adam-official.json", "broken:Filling");
        assertFalse(failures.isEmpty());
        failures.forEach(line -> assertTrue(line.contains("MISSING_GRADIENT") || line.contains("LATE_FIRST"), line));
    }

    private void defines(String... lines) throws IOException {
        Files.writeString(folder.resolve("broken.py"), "import torch\n" + String.join("\n", lines) + "\n");
    }

    private List<String> failures(String file, String name) throws Exception {
        return replay(file, name, 1).stream()
                .filter(line -> line.startsWith("Adam"))
                .toList();
    }

    private List<String> replay(String file, String name, int code) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                python,
                Released.folder().resolve("replay.py").toString(),
                Released.folder().resolve(file).toString(),
                name);
        builder.environment().put("PYTHONPATH", folder.toString());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Path output = folder.resolve("output");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        List<String> lines = Files.readAllLines(output);
        assertEquals(code, process.exitValue(), String.join("\n", lines));
        return lines;
    }
}
