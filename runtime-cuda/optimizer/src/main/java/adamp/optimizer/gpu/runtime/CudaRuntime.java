package adamp.optimizer.gpu.runtime;

import adamp.optimizer.gpu.GpuException;
import adamp.optimizer.gpu.jcuda.CudaProbe;
import java.util.Optional;

/** The {@code cuda} runtime: the kernels on the first NVIDIA GPU. */
public final class CudaRuntime extends GpuRuntime {
    static final String NAME = "cuda";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return obstacle().orElseGet(() -> CudaProbe.find().toString());
    }

    @Override
    public Optional<String> obstacle() {
        try {
            CudaProbe.find();
            return Optional.empty();
        } catch (GpuException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    GpuDevice open() {
        return GpuDevice.cuda();
    }
}
