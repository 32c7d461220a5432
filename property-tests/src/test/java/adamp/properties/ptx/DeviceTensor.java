package adamp.properties.ptx;

import adamp.optimizer.ElementType;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.kernel.TensorMemory;
import adamp.properties.rule.TensorState;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A tensor of a case in buffers of its own, each as large as its elements need: what lies beside them is nobody's. */
final class DeviceTensor {
    private final Gpu gpu;
    private final GpuStream stream;
    private final ElementType type;
    private final int elements;
    private final DeviceBuffer weight;
    private final DeviceBuffer gradient;
    private final DeviceBuffer first;
    private final DeviceBuffer second;
    private final DeviceBuffer narrow;

    DeviceTensor(Gpu gpu, GpuStream stream, KillTensor tensor) {
        this.gpu = gpu;
        this.stream = stream;
        type = tensor.type();
        elements = tensor.shape().elements();
        TensorState state = tensor.initial();
        weight = upload(state.weight());
        first = upload(state.first());
        second = upload(state.second());
        gradient = gpu.allocate((long) elements * type.bytes());
        narrow = type.isNarrow() ? gpu.allocate((long) elements * type.bytes()) : gpu.allocate(0);
        if (type.isNarrow()) {
            stream.upload(narrow, 0, packed(state.weight()));
        }
    }

    private DeviceBuffer upload(double[] values) {
        DeviceBuffer buffer = gpu.allocate((long) values.length * Float.BYTES);
        ByteBuffer bytes = bytes(values.length * Float.BYTES);
        for (int i = 0; i < values.length; i++) {
            bytes.putFloat(4 * i, (float) values[i]);
        }
        if (values.length > 0) {
            stream.upload(buffer, 0, bytes);
        }
        return buffer;
    }

    void setGradient(double[] values) {
        stream.upload(gradient, 0, packed(values));
    }

    /** In the tensor's own type. */
    private ByteBuffer packed(double[] values) {
        ByteBuffer bytes = bytes(values.length * type.bytes());
        for (int i = 0; i < values.length; i++) {
            if (type.isNarrow()) {
                bytes.putShort(2 * i, type.narrow((float) values[i]));
            } else {
                bytes.putFloat(4 * i, (float) values[i]);
            }
        }
        return bytes;
    }

    TensorMemory memory() {
        return new TensorMemory(weight.address(), gradient.address(), address(first), address(second), address(narrow));
    }

    private static long address(DeviceBuffer buffer) {
        return buffer.bytes() == 0 ? 0 : buffer.address();
    }

    TensorState state(int steps) {
        return new TensorState(download(weight), download(first), download(second), steps);
    }

    private double[] download(DeviceBuffer buffer) {
        double[] values = new double[(int) buffer.bytes() / Float.BYTES];
        if (values.length > 0) {
            ByteBuffer bytes = bytes((int) buffer.bytes());
            stream.download(buffer, 0, bytes);
            stream.synchronize();
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.getFloat(4 * i);
            }
        }
        return values;
    }

    /** The 16-bit weight; empty for float32. */
    short[] narrow() {
        short[] values = new short[(int) narrow.bytes() / Short.BYTES];
        if (values.length > 0) {
            ByteBuffer bytes = bytes((int) narrow.bytes());
            stream.download(narrow, 0, bytes);
            stream.synchronize();
            bytes.asShortBuffer().get(values);
        }
        return values;
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder());
    }
}
