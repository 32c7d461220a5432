package adamp.optimizer.gpu.jcuda;

import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuException;
import java.util.Optional;
import java.util.function.Consumer;

/** The devices of this machine. */
public final class Gpus {
    private Gpus() {}

    /**
     * Opens the first CUDA device. It shares the primary context of the process, so that the tensors of another library
     * on the same device can be wrapped. The caller closes it.
     *
     * @param whyNot is told, in one line, why there is none
     */
    public static Optional<Gpu> cuda(Consumer<String> whyNot) {
        try {
            return Optional.of(cuda());
        } catch (GpuException trouble) {
            whyNot.accept(trouble.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Opens the first CUDA device. The caller closes it.
     *
     * @throws GpuException in one line, if there is none that can be used
     */
    public static Gpu cuda() {
        return JCudaGpu.open(0);
    }
}
