package adamp.optimizer.gpu.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.Configuration;
import adamp.optimizer.Conventions;
import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Tensor;
import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.emulator.sanitize.SanitizerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices that run out of memory or fail, and what is freed. */
class FailuresTest {
    private final WatchedGpu gpu = new WatchedGpu();
    private final GpuDevice device = new GpuDevice(gpu, "emulated", false);
    private final List<float[]> weights = new Model(1).numbers();
    private final List<Tensor> gradients = Model.tensors(new Model(2).gradients(weights));

    @TempDir
    Path folder;

    private int openBefore;

    @BeforeEach
    void count() {
        openBefore = gpu.openBuffers;
    }

    private Configuration configuration() {
        return Model.configuration(AdamP.builder().build(), Conventions.CORRECTED, Model.tensors(weights));
    }

    @Test
    void closingFreesEverythingOnADeviceThatLivesOn() {
        Optimizer optimizer = GpuOptimizer.on(device, configuration());
        optimizer.step(gradients);
        optimizer.stepAndReport(gradients);
        optimizer.close();
        optimizer.close();
        assertEquals(openBefore, gpu.openBuffers);
        assertFalse(gpu.closed);
    }

    @Test
    void anOptimizerThatOwnsItsDeviceClosesIt() {
        GpuOptimizer.owning(device, configuration()).close();
        assertTrue(gpu.closed);
    }

    @Test
    void anOptimizerThatFindsNoMemoryLeavesNothingBehind() {
        GpuOptimizer.on(device, configuration()).close();
        int needed = -1 - gpu.allocationsLeft;
        assertTrue(needed > 0, "allocations are counted");
        for (int left = 0; left < needed; left++) {
            gpu.allocationsLeft = left;
            GpuException error = assertThrows(GpuException.class, () -> GpuOptimizer.on(device, configuration()));
            assertTrue(error.getMessage().contains("out of memory"), error.getMessage());
            assertEquals(openBefore, gpu.openBuffers);
        }
    }

    @Test
    void aStepThatFindsNoMemoryForItsGradientsChangesNothing() {
        try (Optimizer optimizer = GpuOptimizer.on(device, configuration())) {
            List<float[]> before = weights.stream().map(float[]::clone).toList();
            gpu.allocationsLeft = 2;
            assertThrows(GpuException.class, () -> optimizer.step(gradients));
            Bits.assertSame(before, weights);
            assertEquals(0, optimizer.state("p0").step());
            gpu.allocationsLeft = -1;
            optimizer.step(gradients);
            assertEquals(1, optimizer.state("p0").step());
        }
    }

    @Test
    void aStepThatFailsHalfWayIsSaidToUntilAStateIsRestored() throws IOException {
        Path file = folder.resolve("state");
        try (Optimizer optimizer = GpuOptimizer.on(device, configuration())) {
            optimizer.step(gradients);
            optimizer.save(file);
            gpu.launchesLeft = 1;
            assertHalfDone(optimizer);
            gpu.launchesLeft = -1;
            assertHalfDone(optimizer);
            assertThrows(IllegalStateException.class, () -> optimizer.stepAndReport(gradients));
            optimizer.restore(file);
            optimizer.step(gradients);
            assertEquals(2, optimizer.state("p0").step());
        }
    }

    @Test
    void aStepInWhichTheEmulatorFindsAFaultIsHalfDone() {
        DeviceStorage freed = device.allocate(weights.get(0).length, ElementType.FLOAT32);
        device.free(freed);
        List<Tensor> given = new ArrayList<>(gradients);
        given.set(0, Tensor.of(freed, Model.SHAPES.get(0)));
        try (Optimizer optimizer = GpuOptimizer.on(device, configuration())) {
            IllegalStateException error = assertThrows(IllegalStateException.class, () -> optimizer.step(given));
            assertTrue(error.getMessage().startsWith("a step failed half-way"), error.getMessage());
            assertInstanceOf(SanitizerException.class, error.getCause());
            assertThrows(IllegalStateException.class, () -> optimizer.step(gradients));
        }
    }

    private void assertHalfDone(Optimizer optimizer) {
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> optimizer.step(gradients));
        assertTrue(error.getMessage().startsWith("a step failed half-way"), error.getMessage());
        assertTrue(error.getMessage().contains("cuLaunchKernel of "), error.getMessage());
    }

    @Test
    void aClosedOptimizerSaysSo() {
        Optimizer optimizer = GpuOptimizer.on(device, configuration());
        optimizer.close();
        assertThrows(InvalidInputException.class, () -> optimizer.step(gradients));
    }
}
