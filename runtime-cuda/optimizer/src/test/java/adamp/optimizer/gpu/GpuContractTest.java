package adamp.optimizer.gpu;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.abort;

import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.gpu.jcuda.Gpus;
import org.junit.jupiter.api.Test;

/** The emulator and a CUDA device, where there is one, keep the seam's contract. */
class GpuContractTest {
    @Test
    void theEmulator() {
        keepsTheContract(new PtxEmulator());
    }

    @Test
    void theCudaDevice() {
        Gpus.cuda(reason -> abort("not checked on a device: " + reason)).ifPresent(GpuContractTest::keepsTheContract);
    }

    private static void keepsTheContract(Gpu gpu) {
        GpuStream stream;
        DeviceBuffer buffer;
        try (gpu) {
            new Session(gpu).everything();
            stream = gpu.newStream();
            buffer = gpu.allocate(16);
        }
        gpu.close();
        assertThrows(GpuException.class, stream::synchronize);
        assertThrows(GpuException.class, buffer::address);
        assertThrows(GpuException.class, gpu::newStream);
        assertThrows(GpuException.class, () -> gpu.allocate(16));
    }
}
