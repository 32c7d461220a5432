package adamp.optimizer.gpu.runtime;

import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.step.BoundTensor;

/** Copies between tensors, wherever they lie, and dense arrays in row order on the device. */
final class Traffic implements AutoCloseable {
    private final GpuDevice device;
    private final Staging staging;
    private final StridedCopies strided;

    /** @param mostElements of the largest tensor */
    Traffic(GpuDevice device, int mostElements) {
        this.device = device;
        this.staging = new Staging(device.gpu(), device.stream(), mostElements);
        this.strided = new StridedCopies(device);
    }

    /** Whether a tensor is a dense array on the device already. */
    static boolean isInPlace(BoundTensor tensor) {
        return tensor.storage() instanceof DeviceStorage && tensor.isDense();
    }

    /** Where the first element of a tensor on the device lies. */
    static long address(BoundTensor tensor) {
        return ((DeviceStorage) tensor.storage()).addressOf(tensor.offset());
    }

    /** Sends a tensor's elements to an array; the tensor must not change until {@link #finish}. */
    void send(BoundTensor source, int elements, DeviceBuffer target) {
        if (source.storage() instanceof DeviceStorage) {
            strided.gather(source, elements, target);
        } else {
            staging.upload(source, elements, target);
        }
    }

    /** Fetches a tensor's elements from an array; they are there once {@link #finish} returns. */
    void fetch(DeviceBuffer source, int elements, BoundTensor target) {
        if (target.storage() instanceof DeviceStorage) {
            strided.scatter(source, elements, target);
        } else {
            staging.download(source, target, elements);
        }
    }

    /** Waits for all copies and kernels under way. */
    void finish() {
        staging.finish();
    }

    /** An array of zeros. */
    DeviceBuffer zeros(long bytes) {
        DeviceBuffer buffer = device.gpu().allocate(bytes);
        device.stream().fill(buffer, 0, bytes, (byte) 0);
        return buffer;
    }

    /** An array of undefined content. */
    DeviceBuffer allocate(long bytes) {
        return device.gpu().allocate(bytes);
    }

    /** Elements on the device, one after another, seen from the host. */
    DeviceStorage dense(long address, int elements, ElementType type) {
        return new DeviceStorage(device, address, elements, type);
    }

    /** A view of a tensor that is in place. */
    DeviceBuffer view(BoundTensor tensor, int elements) {
        long bytes = (long) elements * tensor.storage().elementType().bytes();
        return device.gpu().wrap(address(tensor), bytes);
    }

    @Override
    public void close() {
        staging.close();
        strided.close();
    }
}
