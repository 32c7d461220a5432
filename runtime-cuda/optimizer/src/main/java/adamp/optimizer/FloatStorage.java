package adamp.optimizer;

import java.nio.ByteBuffer;

/**
 * The memory a tensor lies in: a run of float32 values, on the heap or outside it. The values stay the caller's: an
 * optimizer reads and writes them in place.
 */
public sealed interface FloatStorage permits HeapStorage, DirectStorage {
    /** The number of values. */
    int capacity();

    float get(int index);

    void set(int index, float value);

    /** Copies {@code length} values from {@code index} on into {@code target}. */
    void read(int index, float[] target, int offset, int length);

    /** Copies {@code length} values of {@code source} to {@code index} and on. */
    void write(int index, float[] source, int offset, int length);

    /** Copies {@code length} values from {@code index} on into the beginning of {@code target}. */
    void read(int index, DirectStorage target, int length);

    /** Copies the first {@code length} values of {@code source} to {@code index} and on. */
    void write(int index, DirectStorage source, int length);

    /** The values as bytes in native order where the memory can be seen so, or null. */
    ByteBuffer bytesOrNull();

    /** The values as an array where they are one, or null. */
    float[] arrayOrNull();
}
