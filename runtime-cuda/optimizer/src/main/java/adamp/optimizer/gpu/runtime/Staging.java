package adamp.optimizer.gpu.runtime;

import adamp.optimizer.DirectStorage;
import adamp.optimizer.gpu.DeviceBuffer;
import adamp.optimizer.gpu.Gpu;
import adamp.optimizer.gpu.GpuStream;
import adamp.optimizer.gpu.HostBuffer;
import adamp.optimizer.step.BoundTensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies float32 elements between tensors in the host's memory, of any layout, and dense arrays in row order on the
 * device. Memory outside the heap that lies in row order is copied straight; any other goes through locked memory of a
 * fixed size, piece by piece.
 */
final class Staging implements AutoCloseable {
    private static final int MOST_ELEMENTS = 1 << 22;

    private final GpuStream stream;
    private final HostBuffer locked;
    private final ByteBuffer bytes;
    private final List<Piece> pending = new ArrayList<>();
    private int used;

    /** @param elements of the largest transfer that is to be expected */
    Staging(Gpu gpu, GpuStream stream, int elements) {
        this.stream = stream;
        this.locked = gpu.hostBuffer(Math.max(1, Math.min(elements, MOST_ELEMENTS)) * Float.BYTES);
        this.bytes = locked.bytes();
    }

    /** Some elements on their way to a tensor. */
    private record Piece(BoundTensor target, int start, int length, ByteBuffer bytes) {}

    /** Sends all elements of a tensor; the tensor must not change until the stream is synchronized. */
    void upload(BoundTensor source, int elements, DeviceBuffer target) {
        ByteBuffer inPlace = source.bytesInPlace();
        if (inPlace != null) {
            stream.upload(target, 0, slice(inPlace, source.offset(), elements));
            return;
        }
        for (int start = 0; start < elements; ) {
            int length = room(elements - start);
            ByteBuffer piece = take(length);
            source.read(start, DirectStorage.of(piece), length);
            stream.upload(target, (long) start * Float.BYTES, piece);
            start += length;
        }
    }

    /** Fetches all elements of a tensor, which are there once {@link #finish} returns. */
    void download(DeviceBuffer source, BoundTensor target, int elements) {
        ByteBuffer inPlace = target.bytesInPlace();
        if (inPlace != null) {
            stream.download(source, 0, slice(inPlace, target.offset(), elements));
            return;
        }
        for (int start = 0; start < elements; ) {
            int length = room(elements - start);
            ByteBuffer piece = take(length);
            stream.download(source, (long) start * Float.BYTES, piece);
            pending.add(new Piece(target, start, length, piece));
            start += length;
        }
    }

    /** Waits for all copies under way. */
    void finish() {
        stream.synchronize();
        for (Piece piece : pending) {
            piece.target().write(piece.start(), DirectStorage.of(piece.bytes()), piece.length());
        }
        pending.clear();
        used = 0;
    }

    /** How many of the elements fit, at least one, waiting for room if there is none. */
    private int room(int wanted) {
        int capacity = bytes.capacity() / Float.BYTES;
        if (used == capacity) {
            finish();
        }
        return Math.min(wanted, capacity - used);
    }

    private ByteBuffer take(int elements) {
        ByteBuffer piece = slice(bytes, used, elements);
        used += elements;
        return piece;
    }

    private static ByteBuffer slice(ByteBuffer buffer, int start, int elements) {
        return buffer.slice(start * Float.BYTES, elements * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        locked.close();
    }
}
