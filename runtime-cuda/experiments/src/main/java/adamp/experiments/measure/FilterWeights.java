package adamp.experiments.measure;

import adamp.optimizer.FloatStorage;

/**
 * One weight seen as filters: its rows along axis 0, each a vector. Computes in binary64 from float32 values.
 *
 * @param values the weight's memory, row-major, on the host or on a device
 * @param filters the size of axis 0
 */
public record FilterWeights(FloatStorage values, int filters) {
    /** The number of elements. */
    public int size() {
        return values.capacity();
    }

    int filterSize() {
        return size() / filters;
    }

    /** A copy of the values now. */
    float[] copy() {
        float[] copy = new float[size()];
        values.read(0, copy, 0, copy.length);
        return copy;
    }

    /** The Euclidean norm of elements from (included) to until (excluded). */
    static double norm(float[] values, int from, int until) {
        double squares = 0;
        for (int i = from; i < until; i++) {
            squares += (double) values[i] * values[i];
        }
        return Math.sqrt(squares);
    }
}
