package adamp.optimizer.gpu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a device asks of host bytes that it copies. */
public final class HostBytes {
    private HostBytes() {}

    /**
     * @param call the call that is checked, as the message names it
     * @throws GpuException if the buffer is on the heap or not in native order
     */
    public static void requireSource(String call, ByteBuffer bytes) {
        if (!bytes.isDirect()) {
            throw new GpuException(call + ": the host bytes are on the heap; give a direct buffer");
        }
        if (!bytes.order().equals(ByteOrder.nativeOrder())) {
            throw new GpuException(call + ": the host bytes are in " + bytes.order()
                    + " order; call order(ByteOrder.nativeOrder()) on the buffer");
        }
    }

    /**
     * @param call the call that is checked, as the message names it
     * @throws GpuException if the buffer is on the heap, not in native order, or read-only
     */
    public static void requireTarget(String call, ByteBuffer bytes) {
        requireSource(call, bytes);
        if (bytes.isReadOnly()) {
            throw new GpuException(call + ": the host bytes are read-only; give a writable buffer");
        }
    }
}
