package adamp.optimizer.gpu.runtime;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.step.BoundTensor;

/** Copies between tensors in device memory that do not lie in row order and dense arrays that do. */
final class StridedCopies implements AutoCloseable {
    private final GpuDevice device;

    StridedCopies(GpuDevice device) {
        this.device = device;
    }

    /** Copies all elements of a tensor to an array. */
    void gather(BoundTensor source, int elements, DeviceBuffer target) {
        throw new UnsupportedOperationException(device.name() + elements);
    }

    /** Copies all elements of an array to a tensor. */
    void scatter(DeviceBuffer source, int elements, BoundTensor target) {
        throw new UnsupportedOperationException(device.name() + elements);
    }

    @Override
    public void close() {}
}
