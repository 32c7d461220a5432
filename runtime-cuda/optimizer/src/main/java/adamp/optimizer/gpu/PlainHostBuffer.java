package adamp.optimizer.gpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ordinary memory outside the heap. */
final class PlainHostBuffer implements HostBuffer {
    private final ByteBuffer memory;
    private boolean closed;

    PlainHostBuffer(ByteBuffer memory) {
        this.memory = memory;
    }

    @Override
    public ByteBuffer bytes() {
        if (closed) {
            throw new GpuException("host buffer of " + memory.capacity() + " bytes is closed; make another");
        }
        return memory.duplicate().clear().order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        closed = true;
    }
}
