package adamp.experiments.train;

import adamp.optimizer.ElementType;
import adamp.optimizer.FloatStorage;
import adamp.optimizer.gpu.runtime.GpuDevice;
import org.bytedeco.pytorch.Tensor;

/**
 * Tensors on the first GPU, in the primary context that libtorch uses too: their addresses are the kernels'. Before a
 * step, the runtime waits for all of libtorch's work, which it has in streams of its own, and it returns when the step is
 * done, so that what libtorch does next sees the new weights.
 */
final class CudaMemory implements TorchMemory {
    private final GpuDevice device;

    private CudaMemory(GpuDevice device) {
        this.device = device;
    }

    static CudaMemory ofTheFirstDevice() {
        return new CudaMemory(GpuDevice.cuda());
    }

    @Override
    public FloatStorage of(Tensor tensor) {
        TorchMemory.requireContiguous(tensor);
        if (!tensor.is_cuda() || tensor.device().index() != 0) {
            throw new IllegalStateException("a weight or its gradient is not on the first GPU");
        }
        return device.wrap(tensor.data_ptr().address(), Math.toIntExact(tensor.numel()), type(tensor));
    }

    private static ElementType type(Tensor tensor) {
        return switch (tensor.scalar_type().intern()) {
            case Float -> ElementType.FLOAT32;
            case Half -> ElementType.FLOAT16;
            case BFloat16 -> ElementType.BFLOAT16;
            default -> throw new IllegalStateException("no optimizer steps tensors of " + tensor.scalar_type());
        };
    }

    @Override
    public void close() {
        device.close();
    }
}
