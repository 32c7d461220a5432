package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.check.Outcome;
import adamp.properties.check.ScenarioCheck;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The adapters carry a state in and out: what is loaded is reported, and moments follow from it. Whether the library is
 * certified is another question, its scalars being float32. {@code -Dadamp.python=PROGRAM} names a Python that has the library.
 */
class LibraryPortsTest {
    private static Outcome run(List<String> command, Family family, Conventions conventions) {
        try (PipePortFactory port = PipePortFactory.of(command, Adapters.PATIENT)) {
            return ScenarioCheck.run(port, family.scenario(Algorithm.ADAMW, conventions, 1));
        }
    }

    private static List<String> adapter(String script, String library, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Adapters.pythonWith(library),
                Adapters.folder().resolve("python/" + script).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A class of one's own: other names, and a step count that the group keeps. */
    @Test
    void ofTorchWithTheStepCountInTheGroup(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.py"), """
                import math
                import torch
                class GroupedAdamW(torch.optim.Optimizer):
                    def __init__(self, params, rate, betas, eps, decay):
                        super().__init__(params, dict(rate=rate, betas=betas, eps=eps, decay=decay))
                    @torch.no_grad()
                    def step(self):
                        for group in self.param_groups:
                            group["count"] = group.get("count", 0) + 1
                            b1, b2 = group["betas"]
                            rate = group["rate"] / (1 - b1 ** group["count"])
                            root = math.sqrt(1 - b2 ** group["count"])
                            for p in (p for p in group["params"] if p.grad is not None):
                                kept = self.state[p]
                                if not kept:
                                    kept.update(mean=torch.zeros_like(p), square=torch.zeros_like(p))
                                kept["mean"].mul_(b1).add_(p.grad, alpha=1 - b1)
                                kept["square"].mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
                                p.mul_(1 - group["rate"] * group["decay"])
                                p.addcdiv_(kept["mean"], kept["square"].sqrt() / root + group["eps"], value=-rate)
                """);
        List<String> command = new ArrayList<>(List.of("env", "PYTHONPATH=" + folder));
        command.addAll(adapter("torch_port.py", "torch", "mine:GroupedAdamW"));
        for (String name :
                List.of("learningRate=rate", "weightDecay=decay", "first=mean", "second=square", "steps=count")) {
            command.addAll(List.of("--map", name));
        }
        Conventions perGroup = Conventions.OFFICIAL.with(BiasCorrection.PER_GROUP);
        for (Family family : List.of(Family.MANY_TENSORS, Family.LATE_FIRST_GRADIENT, Family.LOADED_MIDWAY)) {
            Outcome outcome = run(command, family, perGroup);
            assertEquals(Optional.empty(), outcome.finding());
            assertTrue(outcome.steps() > 0, outcome.toString());
        }
        Outcome perParameter = run(command, Family.LATE_FIRST_GRADIENT, Conventions.OFFICIAL);
        assertTrue(perParameter.finding().isPresent(), "its bias correction is the group's");
    }

    @Test
    void ofOptax() {
        assertCarriesTheState(adapter("optax_port.py", "optax", "optax:adamw"));
    }

    @Test
    void ofKeras() {
        assertCarriesTheState(adapter("keras_port.py", "tensorflow", "keras.optimizers:AdamW"));
    }

    private static void assertCarriesTheState(List<String> command) {
        Outcome outcome = run(command, Family.NON_FINITE, Conventions.OFFICIAL);
        String what = outcome.finding().map(Object::toString).orElse("");
        assertTrue(outcome.steps() > 0 && !what.contains("moment"), what);
    }
}
