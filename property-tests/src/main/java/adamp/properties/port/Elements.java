package adamp.properties.port;

import adamp.optimizer.Shape;
import adamp.optimizer.Tensor;

/**
 * Reads and writes float32 tensors of any layout in row-major order of their indices, as the binary64 numbers that the
 * checks hold.
 */
final class Elements {
    private Elements() {}

    static double[] read(Tensor tensor) {
        float[] stored = stored(tensor);
        double[] values = new double[tensor.shape().elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored[place(tensor, i)];
        }
        return values;
    }

    static void write(Tensor tensor, double[] values) {
        float[] stored = stored(tensor);
        for (int i = 0; i < values.length; i++) {
            stored[place(tensor, i)] = (float) values[i];
        }
        tensor.storage().write(0, stored, 0, stored.length);
    }

    private static float[] stored(Tensor tensor) {
        float[] stored = new float[tensor.storage().capacity()];
        tensor.storage().read(0, stored, 0, stored.length);
        return stored;
    }

    static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** Numbers that float32 holds, as such. */
    static float[] narrowed(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
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
