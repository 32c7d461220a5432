package adamp.optimizer.host;

import adamp.optimizer.step.BoundTensor;

/** A copy in an array. Every array a scalar kernel works on has the same index, which is what C2 vectorizes. */
final class ArrayWindow implements Window {
    final float[] values = new float[CAPACITY];

    /** Scratch of the kernels, for running sums. */
    final float[] running = new float[CAPACITY + Lanes.COUNT];

    private BoundTensor tensor;
    private int start;
    private int length;

    @Override
    public void open(BoundTensor source, int from, int count) {
        tensor = source;
        start = from;
        length = count;
        source.read(from, values, count);
    }

    @Override
    public void openPrivate() {
        tensor = null;
    }

    @Override
    public void writeBack() {
        if (tensor != null) {
            tensor.write(start, values, length);
        }
    }

    @Override
    public float get(int element) {
        return values[element];
    }

    @Override
    public void set(int element, float value) {
        values[element] = value;
    }
}
