package adamp.properties.port;

import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;

/** Reads and writes tensors of any layout in row-major order of their indices. */
final class Elements {
    private Elements() {}

    static float[] read(Tensor tensor) {
        float[] stored = stored(tensor);
        float[] values = new float[tensor.shape().elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored[place(tensor, i)];
        }
        return values;
    }

    static void write(Tensor tensor, float[] values) {
        float[] stored = stored(tensor);
        for (int i = 0; i < values.length; i++) {
            stored[place(tensor, i)] = values[i];
        }
        tensor.storage().write(0, stored, 0, stored.length);
    }

    private static float[] stored(Tensor tensor) {
        float[] stored = new float[tensor.storage().capacity()];
        tensor.storage().read(0, stored, 0, stored.length);
        return stored;
    }

    /** Where in the storage the element of a row-major index lies. */
    private static int place(Tensor tensor, int index) {
        Shape shape = tensor.shape();
        int[] strides = tensor.strides();
        int place = tensor.offset();
        int rest = index;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            place += rest % shape.size(axis) * strides[axis];
            rest /= shape.size(axis);
        }
        return place;
    }
}
