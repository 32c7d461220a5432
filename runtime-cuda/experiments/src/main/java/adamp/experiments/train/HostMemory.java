package adamp.experiments.train;

import adamp.optimizer.DirectStorage;
import adamp.optimizer.FloatStorage;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Tensor;

/** Float32 tensors on the processor. A runtime on a device copies them for each step. */
final class HostMemory implements TorchMemory {
    @Override
    public FloatStorage of(Tensor tensor) {
        TorchMemory.requireContiguous(tensor);
        BytePointer bytes = new BytePointer(tensor.data_ptr());
        return DirectStorage.of(
                bytes.capacity(tensor.numel() * Float.BYTES).asBuffer().order(ByteOrder.nativeOrder()));
    }

    @Override
    public void close() {
        // The tensors own the memory.
    }
}
