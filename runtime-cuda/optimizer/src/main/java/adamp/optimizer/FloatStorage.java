package adamp.optimizer;

import java.nio.ByteBuffer;

/**
 * The memory a tensor lies in: a run of floating-point values, on the heap, outside it, or on a device. The values stay
 * the caller's: an optimizer reads and writes them in place.
 */
public sealed interface FloatStorage permits HeapStorage, DirectStorage, DeviceStorage {
    /** The number of values. */
    int capacity();

    /** How the values are kept: float32 in the memory of the host. */
    default ElementType elementType() {
        return ElementType.FLOAT32;
    }

    /** A value as float32, exact. */
    float get(int index);

    /** Sets a value, rounded to nearest if it is kept in fewer bits. */
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
