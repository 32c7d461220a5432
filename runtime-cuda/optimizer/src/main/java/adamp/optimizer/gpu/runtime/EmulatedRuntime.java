package adamp.optimizer.gpu.runtime;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.emulator.PtxEmulator;

/** The {@code emulated} runtime: the very kernels of {@code cuda}, interpreted on the JVM and checked while they run. */
public final class EmulatedRuntime extends GpuRuntime {
    static final String NAME = "emulated";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "the GPU's kernels, interpreted and checked";
    }

    @Override
    GpuDevice open() {
        return GpuDevice.emulated();
    }

    static Gpu newGpu() {
        return new PtxEmulator();
    }
}
