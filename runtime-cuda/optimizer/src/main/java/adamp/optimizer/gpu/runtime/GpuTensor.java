package adamp.optimizer.gpu.runtime;

import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.Parameter;
import adamp.optimizer.Tensor;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.kernel.TensorMemory;
import adamp.optimizer.step.BoundTensor;
import adamp.optimizer.step.StepTensor;
import java.util.ArrayList;
import java.util.List;

/**
 * One parameter as a device holds it: float32 arrays of its state, dense, in row order, and beside them copies of weight
 * and gradient where these cannot be stepped in place.
 */
final class GpuTensor extends StepTensor implements AutoCloseable {
    private final Traffic traffic;
    private final int moments;
    private final List<DeviceBuffer> arrays = new ArrayList<>();
    private DeviceBuffer weightCopy;
    private DeviceBuffer gradientCopy;
    private long gradientAddress;

    /** @param moments how many arrays the algorithm keeps; a 16-bit parameter's master follows them */
    GpuTensor(Parameter parameter, int group, int channelAxis, int moments, Traffic traffic) {
        super(parameter, group, channelAxis);
        this.traffic = traffic;
        this.moments = moments;
        try {
            allocate();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void allocate() {
        for (int array = 0; array < moments; array++) {
            arrays.add(traffic.zeros(bytes(ElementType.FLOAT32)));
        }
        if (!Traffic.isInPlace(weight())) {
            weightCopy = traffic.allocate(bytes(type()));
        }
        if (type().isNarrow()) {
            arrays.add(traffic.allocate(bytes(ElementType.FLOAT32)));
            startMaster();
        }
    }

    /** The master begins as the parameter's own values. */
    private void startMaster() {
        float[] values = new float[rows().elements()];
        long address = weightCopy == null ? Traffic.address(weight()) : weightCopy.address();
        if (weightCopy != null) {
            traffic.send(weight(), values.length, weightCopy);
            traffic.finish();
        }
        traffic.dense(address, values.length, type()).read(0, values, 0, values.length);
        traffic.send(inRowOrder(values), values.length, master());
        traffic.finish();
    }

    private long bytes(ElementType type) {
        return (long) rows().elements() * type.bytes();
    }

    /** How the parameter's elements are kept. */
    ElementType type() {
        return parameter().tensor().storage().elementType();
    }

    /** Brings weight and gradient to the device, as far as they are not there. */
    void send(BoundTensor gradient) {
        if (weightCopy != null && !type().isNarrow()) {
            traffic.send(weight(), rows().elements(), weightCopy);
        }
        if (Traffic.isInPlace(gradient)) {
            gradientAddress = Traffic.address(gradient);
            return;
        }
        if (gradientCopy == null) {
            gradientCopy = traffic.allocate(bytes(type()));
        }
        traffic.send(gradient, rows().elements(), gradientCopy);
        gradientAddress = gradientCopy.address();
    }

    /** Brings the weight back, if it was not stepped in place; it is there once the traffic has finished. */
    void fetch() {
        if (weightCopy != null) {
            traffic.fetch(weightCopy, rows().elements(), weight());
        }
    }

    /** What a step works on, once weight and gradient are there. */
    TensorMemory memory() {
        long stepped = weightCopy == null ? Traffic.address(weight()) : weightCopy.address();
        return new TensorMemory(
                type().isNarrow() ? master().address() : stepped,
                gradientAddress,
                moment(0),
                moment(1),
                type().isNarrow() ? stepped : 0);
    }

    private long moment(int array) {
        return array < moments ? arrays.get(array).address() : 0;
    }

    private DeviceBuffer master() {
        return arrays.get(moments);
    }

    /** A copy of the weight in row order, in the float32 in which it is stepped: as the device has it now. */
    float[] weightOnDevice() {
        float[] values = new float[rows().elements()];
        if (values.length == 0) {
            return values;
        }
        if (type().isNarrow()) {
            fetchInto(values, master());
        } else if (weightCopy != null) {
            fetchInto(values, weightCopy);
        } else {
            try (DeviceBuffer view = traffic.view(weight(), values.length)) {
                fetchInto(values, view);
            }
        }
        return values;
    }

    /** The same while no step is under way: the parameter itself, or its master. */
    float[] weightAtRest() {
        int elements = rows().elements();
        if (!(weight().storage() instanceof DeviceStorage)) {
            float[] values = new float[elements];
            weight().read(0, values, elements);
            return values;
        }
        if (weightCopy != null && !type().isNarrow()) {
            traffic.send(weight(), elements, weightCopy);
        }
        return weightOnDevice();
    }

    private void fetchInto(float[] values, DeviceBuffer source) {
        traffic.fetch(source, values.length, inRowOrder(values));
        traffic.finish();
    }

    @Override
    public float[] copyArray(int array) {
        float[] copy = new float[rows().elements()];
        traffic.fetch(arrays.get(array), copy.length, inIndexOrder(copy));
        traffic.finish();
        return copy;
    }

    @Override
    public void loadArray(int array, float[] source) {
        traffic.send(inIndexOrder(source), source.length, arrays.get(array));
        traffic.finish();
    }

    /** An array of the elements in row order. */
    private BoundTensor inRowOrder(float[] values) {
        return new BoundTensor(Tensor.of(values, values.length), 0);
    }

    /** An array of the elements in row-major order of the parameter's indices. */
    private BoundTensor inIndexOrder(float[] values) {
        return bind(Tensor.of(values, parameter().shape().sizes()));
    }

    @Override
    public void close() {
        arrays.forEach(DeviceBuffer::close);
        closeIfThere(weightCopy);
        closeIfThere(gradientCopy);
    }

    private static void closeIfThere(DeviceBuffer buffer) {
        if (buffer != null) {
            buffer.close();
        }
    }
}
