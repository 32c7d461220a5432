package adamp.optimizer.gpu.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.optimizer.Adam;
import adamp.optimizer.Optimizer;
import adamp.optimizer.OptimizerBuilder;
import adamp.optimizer.OptimizerRuntime;
import adamp.optimizer.Settings;
import adamp.optimizer.Tensor;
import adamp.optimizer.gpu.GpuException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuntimesTest {
    @TempDir
    Path folder;

    @Test
    void fourAreFoundByName() {
        assertEquals(
                List.of("host", "host-scalar", "emulated", "cuda"),
                OptimizerBuilder.runtimes().stream().map(OptimizerRuntime::name).toList());
    }

    @Test
    void cudaSaysInOneLineWhyItDoesNotRunHereOrRuns() {
        OptimizerRuntime cuda = new CudaRuntime();
        Optional<String> obstacle = cuda.obstacle();
        assertFalse(cuda.description().contains("\n"));
        obstacle.ifPresent(line -> {
            assertEquals(line, cuda.description());
            List<Tensor> weight = List.of(Tensor.of(new float[2], 2));
            GpuException error = assertThrows(
                    GpuException.class,
                    () -> Model.optimizer("cuda", Adam.builder().build(), weight));
            assertEquals(line, error.getMessage());
        });
    }

    @ParameterizedTest
    @MethodSource("adamp.optimizer.gpu.runtime.Model#settings")
    void aStateGoesFromHostToEmulatorToHostBitForBit(Settings settings) throws IOException {
        List<float[]> weights = new Model(1).numbers();
        Model gradients = new Model(2);
        Path file = folder.resolve("state");
        List<float[]> saved = List.of();
        for (String runtime : List.of("host", "emulated", "host-scalar", "emulated", "host")) {
            try (Optimizer optimizer = Model.optimizer(runtime, settings, Model.tensors(weights))) {
                if (!saved.isEmpty()) {
                    optimizer.restore(file);
                    Bits.assertSame(saved, Model.state(optimizer));
                }
                optimizer.step(Model.tensors(gradients.gradients(weights)));
                optimizer.save(file);
                saved = Model.state(optimizer);
            }
        }
    }

    static Stream<Settings> unprojected() {
        return Model.settings().filter(settings -> !settings.algorithm().projects());
    }

    @ParameterizedTest
    @MethodSource("unprojected")
    void aRunHandedFromRuntimeToRuntimeHasTheHostsBitsWhereNothingIsProjected(Settings settings) throws IOException {
        List<float[]> straight = new Model(1).numbers();
        List<float[]> handed = new Model(1).numbers();
        Path file = folder.resolve("state");
        boolean first = true;
        try (Optimizer host = Model.optimizer("host", settings, Model.tensors(straight))) {
            for (String runtime : List.of("host", "emulated", "host-scalar")) {
                try (Optimizer optimizer = Model.optimizer(runtime, settings, Model.tensors(handed))) {
                    if (!first) {
                        optimizer.restore(file);
                    }
                    first = false;
                    List<Tensor> gradients = Model.tensors(new Model(7).numbers());
                    host.step(gradients);
                    optimizer.step(gradients);
                    optimizer.save(file);
                    Bits.assertSame(straight, handed);
                }
            }
        }
    }
}
