package adamp.experiments.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.OptimizerRuntime;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgdp;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The GPU's kernels train a real network, on libtorch's own tensors, to the very bits that are committed. A digest of the
 * gradients stands beside each digest of the result: where both are given alike, the kernels' part is a function that
 * leaves no bit open, on an emulator or a GPU.
 */
class TwentyStepsTest {
    @ParameterizedTest
    @ValueSource(strings = {"emulated", "cuda"})
    void adampGivesTheCommittedBits(String runtime) throws IOException {
        Settings settings = AdamP.builder()
                .learningRate(0.005)
                .nesterov(true)
                .weightDecay(0.01)
                .build();
        compare("AdamP", runtime, settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulated", "cuda"})
    void sgdpGivesTheCommittedBits(String runtime) throws IOException {
        Settings settings = Sgdp.builder()
                .learningRate(0.1)
                .momentum(0.9)
                .nesterov(true)
                .weightDecay(1e-4)
                .build();
        compare("SGDP", runtime, settings);
    }

    private static void compare(String name, String runtime, Settings settings) throws IOException {
        Optional<String> obstacle = obstacle(runtime);
        assumeTrue(obstacle.isEmpty(), () -> runtime + ": " + obstacle.orElseThrow());
        List<StepDigest> digests = TwentySteps.run(runtime, settings);
        if (GoldenSteps.areToBeWritten()) {
            GoldenSteps.write(name, digests);
        }
        List<StepDigest> golden = GoldenSteps.read(name);
        assertEquals(TwentySteps.STEPS, golden.size(), name);
        for (int step = 0; step < golden.size(); step++) {
            if (!golden.get(step).gradients().equals(digests.get(step).gradients())) {
                skip(name, runtime, step);
            }
            assertEquals(golden.get(step).state(), digests.get(step).state(), name + ", " + runtime + ", step " + step);
        }
    }

    /** Steps that were given the committed gradients have been compared by then. */
    private static void skip(String name, String runtime, int step) {
        String message = name + ", " + runtime + ": libtorch rounds the gradients of step " + step
                + " apart on this processor; " + step + " steps were compared";
        System.out.println(message);
        abort(message);
    }

    private static Optional<String> obstacle(String runtime) {
        return OptimizerBuilder.runtimes().stream()
                .filter(candidate -> candidate.name().equals(runtime))
                .findFirst()
                .flatMap(OptimizerRuntime::obstacle);
    }
}
