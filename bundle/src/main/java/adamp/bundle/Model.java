package adamp.bundle;

import adamp.optimizer.DeviceStorage;
import adamp.optimizer.ElementType;
import adamp.optimizer.Parameter;
import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;
import adamp.optimizer.gpu.runtime.GpuDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A network's weights and gradients in the memory of a device. */
final class Model {
    private static final long SEED = 17;

    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private long weights;

    /**
     * @param orthogonal whether each filter's gradient is made orthogonal to it, so that AdamP projects; else gradients
     *     are parallel to the filters, so that it does not
     */
    Model(GpuDevice device, List<int[]> shapes, boolean orthogonal) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int[] sizes : shapes) {
            Shape shape = Shape.of(sizes);
            int elements = Math.toIntExact(shape.elements());
            float[] weight = new float[elements];
            float[] gradient = new float[elements];
            for (int row = 0; row < sizes[0]; row++) {
                fill(weight, gradient, row, elements / sizes[0], orthogonal, random);
            }
            parameters.add(new Parameter("p" + parameters.size(), onDevice(device, weight, shape)));
            gradients.add(onDevice(device, gradient, shape));
            weights += elements;
        }
    }

    private static void fill(
            float[] weight, float[] gradient, int row, int length, boolean orthogonal, SplittableRandom random) {
        int start = row * length;
        double dot = 0;
        double square = 0;
        for (int i = start; i < start + length; i++) {
            weight[i] = (float) random.nextDouble(-0.1, 0.1);
            gradient[i] = orthogonal ? (float) random.nextDouble(-1, 1) : weight[i];
            dot += (double) weight[i] * gradient[i];
            square += (double) weight[i] * weight[i];
        }
        for (int i = start; orthogonal && i < start + length; i++) {
            gradient[i] -= (float) (dot / square * weight[i]);
        }
    }

    private static Tensor onDevice(GpuDevice device, float[] values, Shape shape) {
        DeviceStorage storage = device.allocate(values.length, ElementType.FLOAT32);
        storage.write(0, values, 0, values.length);
        return Tensor.of(storage, shape);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    List<Tensor> gradients() {
        return gradients;
    }

    /** How many numbers there are to train. */
    long weights() {
        return weights;
    }

    /** Waits until the device has done all it was given. */
    void await() {
        parameters.get(0).tensor().storage().get(0);
    }
}
