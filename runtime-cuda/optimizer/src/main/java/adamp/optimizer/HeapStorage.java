package adamp.optimizer;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Values in an array.
 *
 * @param values the array itself, not a copy
 */
@SuppressWarnings("ArrayRecordComponent") // the array is the storage; two storages are equal if they share it
public record HeapStorage(float[] values) implements FloatStorage {
    public HeapStorage {
        Objects.requireNonNull(values, "values");
    }

    @Override
    public int capacity() {
        return values.length;
    }

    @Override
    public float get(int index) {
        return values[index];
    }

    @Override
    public void set(int index, float value) {
        values[index] = value;
    }

    @Override
    public void read(int index, float[] target, int offset, int length) {
        System.arraycopy(values, index, target, offset, length);
    }

    @Override
    public void write(int index, float[] source, int offset, int length) {
        System.arraycopy(source, offset, values, index, length);
    }

    @Override
    public void read(int index, DirectStorage target, int length) {
        target.write(0, values, index, length);
    }

    @Override
    public void write(int index, DirectStorage source, int length) {
        source.read(0, values, index, length);
    }

    @Override
    public ByteBuffer bytesOrNull() {
        return null;
    }

    @Override
    public float[] arrayOrNull() {
        return values;
    }
}
