package adamp.optimizer.gpu.runtime;

import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.Kernel;
import adamp.optimizer.gpu.KernelArguments;
import adamp.optimizer.gpu.Launch;
import adamp.optimizer.plan.Layout;
import adamp.optimizer.plan.Limits;
import adamp.optimizer.step.BoundTensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One launch of the kernel {@code permute}, with its tables: structs {@code CopyMemory} and {@code CopyShape}, then structs
 * {@code Axis}, then structs {@code CopyItem}, as {@code permute.cu} declares them.
 */
final class StridedCopy implements AutoCloseable {
    private static final int MEMORY_BYTES = 16;
    private static final int COPY_BYTES = MEMORY_BYTES + 16;
    private static final int AXIS_BYTES = 8;
    private static final int ITEM_BYTES = 12;

    private final GpuStream stream;
    private final Kernel kernel;
    private final DeviceBuffer dense;
    private final int items;
    private final int mostAxes;
    private final DeviceBuffer table;
    private final ByteBuffer bytes;
    private final KernelArguments arguments;

    /**
     * @param dense the array, all of whose elements are copied
     * @param elements 1 or more
     * @param mostAxes of the layouts it will be asked for
     */
    StridedCopy(GpuDevice device, DeviceBuffer dense, int elements, int mostAxes) {
        this.stream = device.stream();
        this.kernel = device.module().kernel("permute");
        this.dense = dense;
        this.mostAxes = mostAxes;
        this.items = (elements - 1) / Limits.SEGMENT + 1;
        int axesEnd = COPY_BYTES + mostAxes * AXIS_BYTES;
        this.bytes = ByteBuffer.allocateDirect(axesEnd + items * ITEM_BYTES).order(ByteOrder.nativeOrder());
        writeItems(axesEnd, elements);
        this.table = device.gpu().allocate(bytes.capacity());
        this.arguments = new KernelArguments()
                .putAddress(table.address() + axesEnd)
                .putAddress(table)
                .putAddress(table.address() + MEMORY_BYTES)
                .putAddress(table.address() + COPY_BYTES);
    }

    private void writeItems(int offset, int elements) {
        bytes.position(offset);
        for (int item = 0; item < items; item++) {
            int start = item * Limits.SEGMENT;
            bytes.putInt(0).putInt(start).putInt(start + Math.min(Limits.SEGMENT, elements - start));
        }
    }

    /** Whether there is room for a layout of so many axes. */
    boolean holds(int axes) {
        return axes <= mostAxes;
    }

    /** Copies the tensor to the array. */
    void gather(BoundTensor tensor) {
        launch(tensor, false);
    }

    /** Copies the array to the tensor. */
    void scatter(BoundTensor tensor) {
        launch(tensor, true);
    }

    private void launch(BoundTensor tensor, boolean scatters) {
        Layout layout = tensor.layout();
        bytes.clear();
        long strided = Traffic.address(tensor);
        bytes.putLong(scatters ? dense.address() : strided).putLong(scatters ? strided : dense.address());
        bytes.putInt(0).putInt(layout.axes()).putInt(scatters ? 1 : 0);
        bytes.putInt(tensor.storage().elementType().isNarrow() ? 1 : 0);
        for (int axis = 0; axis < layout.axes(); axis++) {
            bytes.putInt(layout.size(axis)).putInt(layout.stride(axis));
        }
        stream.upload(table, 0, bytes.clear());
        stream.launch(kernel, new Launch(items, Limits.BLOCK), arguments);
    }

    @Override
    public void close() {
        table.close();
    }
}
