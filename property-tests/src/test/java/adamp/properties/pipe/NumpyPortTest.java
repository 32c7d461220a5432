package adamp.properties.pipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.check.Outcome;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.Precision;
import adamp.spec.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumpyPortTest {
    private static final String OPTIMIZERS = """
            import math
            import numpy as np

            def sgd(weight, gradient, first, steps, *, learningRate, momentum, dampening, weightDecay, nesterov):
                real = weight.dtype.type
                if weightDecay:
                    gradient = gradient + real(weightDecay) * weight
                if not momentum:
                    return weight - real(learningRate) * gradient, first
                first = gradient if steps == 1 else real(momentum) * first + real(1 - dampening) * gradient
                direction = gradient + real(momentum) * first if nesterov else first
                return weight - real(learningRate) * direction, first

            def adamw(weight, gradient, first, second, steps, *, learningRate, beta1, beta2, eps, weightDecay):
                real = weight.dtype.type
                weight = real(1 - learningRate * weightDecay) * weight
                first = real(beta1) * first + real(1 - beta1) * gradient
                second = real(beta2) * second + real(1 - beta2) * gradient * gradient
                denominator = np.sqrt(second) / real(math.sqrt(1 - beta2**steps)) + real(eps)
                return weight - real(learningRate / (1 - beta1**steps)) * first / denominator, first, second
            """;

    private static Outcome sweep(Path folder, Algorithm algorithm, String function, Precision precision)
            throws IOException {
        Files.writeString(folder.resolve("mine.py"), OPTIMIZERS);
        String adapter = Adapters.folder().resolve("python/numpy_port.py").toString();
        List<String> command = List.of(
                "env", "PYTHONPATH=" + folder, Adapters.pythonWith("numpy"), adapter, algorithm.title(), function);
        try (PipePortFactory port = PipePortFactory.of(command, Adapters.PATIENT)) {
            return Adapters.sweep(port, algorithm, Conventions.OFFICIAL, precision, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Precision.class,
            names = {"FLOAT64", "FLOAT32", "FLOAT16"})
    void functionsOfNumpyFollowTheReference(Precision precision, @TempDir Path folder) throws IOException {
        Outcome outcome = sweep(folder, Algorithm.ADAMW, "mine:adamw", precision)
                .plus(sweep(folder, Algorithm.SGD, "mine:sgd", precision));
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
        assertTrue(sweep(folder, Algorithm.ADAMW, "wrong:adamw", Precision.FLOAT32)
                .finding()
                .isPresent());
    }
}
