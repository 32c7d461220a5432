package adamp.experiments.train;

import adamp.experiments.model.Placement;
import adamp.optimizer.FloatStorage;
import org.bytedeco.pytorch.Tensor;

/** Lets optimizers step libtorch's tensors in place: a storage is the tensor's own memory, nothing is copied. */
interface TorchMemory extends AutoCloseable {
    /** The memory of tensors that lie there; the caller closes it after the optimizers that step them. */
    static TorchMemory of(Placement placement) {
        return switch (placement.device()) {
            case CPU -> new HostMemory();
            case CUDA -> CudaMemory.ofTheFirstDevice();
            default -> throw new IllegalArgumentException("no optimizer steps tensors on " + placement.device());
        };
    }

    /**
     * A tensor's memory, valid as long as the tensor is.
     *
     * @param tensor contiguous: its elements lie one after another in row-major order
     */
    FloatStorage of(Tensor tensor);

    @Override
    void close();

    /** @throws IllegalStateException if the elements lie in another order or with gaps */
    static void requireContiguous(Tensor tensor) {
        if (!tensor.is_contiguous()) {
            throw new IllegalStateException("a weight or its gradient is not row-major");
        }
    }
}
