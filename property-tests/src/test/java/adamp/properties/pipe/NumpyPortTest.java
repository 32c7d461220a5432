package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.check.Outcome;
import adamp.properties.rule.Algorithm;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumpyPortTest {
    private static final String OPTIMIZERS = """
            import math
            import numpy as np

            def sgd(weight, gradient, first, steps, *, learningRate, momentum, dampening, weightDecay, nesterov):
                if weightDecay:
                    gradient = gradient + np.float32(weightDecay) * weight
                if not momentum:
                    return weight - np.float32(learningRate) * gradient, first
                first = gradient if steps == 1 else (
                    np.float32(momentum) * first + np.float32(1 - dampening) * gradient)
                direction = gradient + np.float32(momentum) * first if nesterov else first
                return weight - np.float32(learningRate) * direction, first

            def adamw(weight, gradient, first, second, steps, *, learningRate, beta1, beta2, eps, weightDecay):
                weight = np.float32(1 - learningRate * weightDecay) * weight
                first = np.float32(beta1) * first + np.float32(1 - beta1) * gradient
                second = np.float32(beta2) * second + np.float32(1 - beta2) * gradient * gradient
                root = np.float32(math.sqrt(1 - beta2**steps))
                denominator = np.sqrt(second) / root + np.float32(eps)
                return weight - np.float32(learningRate / (1 - beta1**steps)) * first / denominator, first, second
            """;

    private static Outcome sweep(Path folder, Algorithm algorithm, String function) throws IOException {
        Files.writeString(folder.resolve("mine.py"), OPTIMIZERS);
        String adapter = Adapters.folder().resolve("python/numpy_port.py").toString();
        List<String> command = List.of(
                "env", "PYTHONPATH=" + folder, Adapters.pythonWith("numpy"), adapter, algorithm.title(), function);
        try (PipePortFactory port = PipePortFactory.of(command, Adapters.PATIENT)) {
            return Adapters.sweep(port, algorithm, Conventions.OFFICIAL, 2);
        }
    }

    @Test
    void functionsOfNumpyFollowTheReference(@TempDir Path folder) throws IOException {
        Outcome outcome = sweep(folder, Algorithm.ADAMW, "mine:adamw").plus(sweep(folder, Algorithm.SGD, "mine:sgd"));
        assertEquals(Optional.empty(), outcome.finding());
        assertEquals(Optional.empty(), outcome.declined());
        assertTrue(outcome.steps() > 300, outcome.steps() + " steps");
    }

    @Test
    void coupledDecayIsFoundInAdamW(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("wrong.py"), """
                import mine
                def adamw(weight, gradient, *rest, weightDecay, **hyper):
                    return mine.adamw(weight, gradient + weightDecay * weight, *rest, weightDecay=0.0, **hyper)
                """);
        assertTrue(sweep(folder, Algorithm.ADAMW, "wrong:adamw").finding().isPresent());
    }
}
