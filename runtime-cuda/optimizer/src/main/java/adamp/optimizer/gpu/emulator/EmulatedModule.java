package adamp.optimizer.gpu.emulator;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.GpuModule;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.emulator.ir.PtxModule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parsed PTX. */
final class EmulatedModule implements GpuModule, PtxEmulator.AutoCloseableQuietly {
    private final Map<String, EmulatedKernel> kernels = new LinkedHashMap<>();
    private boolean closed;

    EmulatedModule(PtxEmulator emulator, PtxModule module) {
        module.kernels().forEach(kernel -> kernels.put(kernel.name(), new EmulatedKernel(emulator, this, kernel)));
    }

    @Override
    public Kernel kernel(String name) {
        requireOpen("kernel " + name);
        EmulatedKernel kernel = kernels.get(name);
        if (kernel == null) {
            throw new GpuException("kernel " + name + ": the module has no such entry, it has " + kernels.keySet());
        }
        return kernel;
    }

    void requireOpen(String call) {
        if (closed) {
            throw new GpuException(call + ": the module is closed");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
