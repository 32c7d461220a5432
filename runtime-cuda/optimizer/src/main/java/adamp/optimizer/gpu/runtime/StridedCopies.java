package adamp.optimizer.gpu.runtime;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.step.BoundTensor;
import java.util.IdentityHashMap;

/**
 * Copies between tensors in device memory that do not lie in row order and dense arrays that do. Each array keeps the
 * tables of its copies, so that a step allocates nothing.
 */
final class StridedCopies implements AutoCloseable {
    private final GpuDevice device;
    private final IdentityHashMap<DeviceBuffer, StridedCopy> gathers = new IdentityHashMap<>();
    private final IdentityHashMap<DeviceBuffer, StridedCopy> scatters = new IdentityHashMap<>();

    StridedCopies(GpuDevice device) {
        this.device = device;
    }

    /** Copies all elements of a tensor to an array. */
    void gather(BoundTensor source, int elements, DeviceBuffer target) {
        copy(gathers, target, source, elements).gather(source);
    }

    /** Copies all elements of an array to a tensor. */
    void scatter(DeviceBuffer source, int elements, BoundTensor target) {
        copy(scatters, source, target, elements).scatter(target);
    }

    private StridedCopy copy(
            IdentityHashMap<DeviceBuffer, StridedCopy> copies, DeviceBuffer dense, BoundTensor tensor, int elements) {
        return copies.compute(dense, (array, known) -> {
            if (known != null && known.holds(tensor.layout().axes())) {
                return known;
            }
            if (known != null) {
                known.close();
            }
            return new StridedCopy(device, array, elements, tensor.layout().axes());
        });
    }

    @Override
    public void close() {
        gathers.values().forEach(StridedCopy::close);
        scatters.values().forEach(StridedCopy::close);
    }
}
