package adamp.properties.port;

import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;

/** Reads and writes tensors of any layout in row-major order of their indices. */
final class Elements {
    private Elements() {}

    static float[] read(Tensor tensor) {
        float[] values = new float[tensor.shape().elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.storage().get(place(tensor, i));
        }
        return values;
    }

    static void write(Tensor tensor, float[] values) {
        for (int i = 0; i < values.length; i++) {
            tensor.storage().set(place(tensor, i), values[i]);
        }
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
