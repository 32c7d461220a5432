package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.SgdDampening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** torch's own optimizers follow the reference in the released convention: no axis differs. */
class TorchOptimTest {
    private static String python;

    @BeforeAll
    static void findTorch() {
        python = Adapters.pythonWith("torch");
    }

    private static PipePortFactory torch(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                python, Adapters.folder().resolve("python/torch_port.py").toString()));
        command.addAll(List.of(arguments));
        return PipePortFactory.of(command, Adapters.PATIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "torch.optim:SGD, SGD, FLOAT32, 4",
        "torch.optim:Adam, ADAM, FLOAT32, 4",
        "torch.optim:AdamW, ADAMW, FLOAT32, 4",
        "torch.optim:SGD, SGD, FLOAT64, 1",
        "torch.optim:Adam, ADAM, FLOAT64, 1",
        "torch.optim:AdamW, ADAMW, FLOAT64, 1"
    })
    void everyStepLiesWithinItsBound(String name, Algorithm algorithm, Precision precision, int scenarios) {
        try (PipePortFactory port = torch(name)) {
            Outcome outcome = Adapters.sweep(port, algorithm, Conventions.OFFICIAL, precision, scenarios);
            System.out.println(port.name() + ", " + precision + ": " + outcome.steps() + " steps");
            assertEquals(Optional.empty(), outcome.finding());
            assertEquals(Optional.empty(), outcome.declined());
            assertTrue(outcome.steps() > 200, outcome.steps() + " steps");
        }
    }

    /** The variants that take all tensors at once round otherwise, and must lie within the same bounds. */
    @ParameterizedTest
    @CsvSource({"torch.optim:SGD, SGD", "torch.optim:Adam, ADAM", "torch.optim:AdamW, ADAMW"})
    void soDoesEveryStepOfManyTensorsAtOnce(String name, Algorithm algorithm) {
        try (PipePortFactory port = torch(name, "--set", "foreach=True")) {
            Outcome outcome = Adapters.sweep(port, algorithm, Conventions.OFFICIAL, 2);
            assertEquals(Optional.empty(), outcome.finding());
            assertEquals(Optional.empty(), outcome.declined());
            assertTrue(outcome.steps() > 200, outcome.steps() + " steps");
        }
    }

    @Test
    void dampeningFromTheFirstGradientIsNotTorchs() {
        Conventions zeroStart = Conventions.OFFICIAL.with(SgdDampening.FROM_FIRST_GRADIENT);
        try (PipePortFactory port = torch("torch.optim:SGD")) {
            Outcome outcome = ScenarioCheck.run(port, Family.DAMPENING.scenario(Algorithm.SGD, zeroStart, 1));
            assertTrue(outcome.finding().orElseThrow().what().contains("first moment"), outcome.toString());
        }
    }

    @Test
    void adamIsNotAdamW() {
        try (PipePortFactory port = torch("torch.optim:Adam", "--algorithm", "AdamW")) {
            var scenario = Family.WEIGHT_DECAY.scenario(Algorithm.ADAMW, Conventions.OFFICIAL, 1);
            assertTrue(ScenarioCheck.run(port, scenario).finding().isPresent());
        }
    }

    @Test
    void whatTheConstructorRefusesIsDeclined() {
        try (PipePortFactory port = torch("torch.optim:Adam", "--set", "betas=(0.9, 1.5)")) {
            var scenario = Family.ORDINARY.scenario(Algorithm.ADAM, Conventions.OFFICIAL, 1);
            Outcome outcome = ScenarioCheck.run(port, scenario);
            assertTrue(outcome.declined().orElseThrow().contains("Invalid beta parameter"), outcome.toString());
        }
    }

    @Test
    void whatTheOptimizerPrintsDoesNotGetIntoTheConversation(@TempDir Path folder) throws IOException {
        Path module = Files.writeString(folder.resolve("noisy.py"), """
                import os
                import sys
                import torch
                print("loading")
                class NoisySGD(torch.optim.SGD):
                    def step(self, closure=None):
                        print("stepping")
                        sys.__stdout__.write("stepping\\n")
                        os.system("echo from a child")
                        os.write(1, b"from below\\n")
                        super().step()
                """);
        String path = "PYTHONPATH=" + module.getParent();
        String adapter = Adapters.folder().resolve("python/torch_port.py").toString();
        List<String> command = List.of("env", path, python, adapter, "noisy:NoisySGD");
        try (PipePortFactory port = PipePortFactory.of(command, Adapters.PATIENT)) {
            var scenario = Family.ZERO_START.scenario(Algorithm.SGD, Conventions.OFFICIAL, 1);
            Outcome outcome = ScenarioCheck.run(port, scenario);
            assertEquals(Optional.empty(), outcome.finding());
            assertTrue(outcome.steps() > 0);
        }
    }
}
