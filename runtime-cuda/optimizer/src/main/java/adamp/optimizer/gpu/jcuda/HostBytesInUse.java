package adamp.optimizer.gpu.jcuda;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Host buffers that a copy may still touch, kept from the garbage collector until it is done. */
final class HostBytesInUse {
    private static final int MANY = 4096;

    private final List<ByteBuffer> buffers = new ArrayList<>();

    void keep(ByteBuffer buffer) {
        buffers.add(buffer);
    }

    /** Whether so many are kept that it is time to wait for the stream. */
    boolean many() {
        return buffers.size() >= MANY;
    }

    void clear() {
        buffers.clear();
    }
}
