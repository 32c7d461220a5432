package adamp.optimizer.host;

import adamp.optimizer.DirectStorage;
import adamp.optimizer.step.BoundTensor;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Direct memory: the tensor's own where it lies in row order and is known as bytes, else a copy. */
final class BufferWindow implements Window {
    ByteBuffer bytes;
    /** Where element 0 lies in {@link #bytes}. */
    int base;

    /** Scratch for the direction of elements that no vector holds. */
    final float[] leftOver = new float[CAPACITY];

    private final float[] lanes = new float[3 * Lanes.COUNT];
    private final DirectStorage copy = DirectStorage.allocate(CAPACITY);
    private BoundTensor copied;
    private int start;
    private int length;

    /** Three sums' lanes, all zero. */
    float[] lanes() {
        Arrays.fill(lanes, 0);
        return lanes;
    }

    @Override
    public void open(BoundTensor source, int from, int count) {
        ByteBuffer inPlace = source.bytesInPlace();
        if (inPlace != null) {
            copied = null;
            bytes = inPlace;
            base = (source.offset() + from) * Float.BYTES;
            return;
        }
        openPrivate();
        copied = source;
        start = from;
        length = count;
        source.read(from, copy, count);
    }

    @Override
    public void openPrivate() {
        copied = null;
        bytes = copy.bytesOrNull();
        base = 0;
    }

    @Override
    public void writeBack() {
        if (copied != null) {
            copied.write(start, copy, length);
        }
    }

    @Override
    public float get(int element) {
        return bytes.getFloat(base + element * Float.BYTES);
    }

    @Override
    public void set(int element, float value) {
        bytes.putFloat(base + element * Float.BYTES, value);
    }
}
