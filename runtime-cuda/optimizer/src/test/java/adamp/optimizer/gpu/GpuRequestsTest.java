package adamp.optimizer.gpu;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** What every device refuses before it touches anything. */
class GpuRequestsTest {
    private final DeviceBuffer buffer = new DeviceBuffer() {
        @Override
        public long address() {
            return 0;
        }

        @Override
        public long bytes() {
            return 16;
        }

        @Override
        public void close() {}
    };

    @Test
    void aLaunchHasABlockAndOneTo1024Threads() {
        assertDoesNotThrow(() -> new Launch(Integer.MAX_VALUE, 1024));
        assertMessage("launch of 0 blocks: a grid has at least one; skip an empty launch", () -> new Launch(0, 1));
        assertMessage("launch of blocks of 0 threads: a block has 1 to 1024 threads", () -> new Launch(1, 0));
        assertMessage("launch of blocks of 1025 threads: a block has 1 to 1024 threads", () -> new Launch(1, 1025));
    }

    @Test
    void aCopyStaysInsideItsBuffer() {
        assertDoesNotThrow(() -> buffer.requireRange("upload", 0, 16));
        assertDoesNotThrow(() -> buffer.requireRange("upload", 16, 0));
        assertMessage(
                "upload: bytes 8 to 8 + 9 are outside of a device buffer of 16 bytes",
                () -> buffer.requireRange("upload", 8, 9));
        assertThrows(GpuException.class, () -> buffer.requireRange("upload", -1, 1));
        assertThrows(GpuException.class, () -> buffer.requireRange("upload", 0, -1));
        assertThrows(GpuException.class, () -> buffer.requireRange("upload", Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void hostBytesAreDirectNativeAndForATargetWritable() {
        ByteBuffer good = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        ByteBuffer readOnly = good.asReadOnlyBuffer().order(ByteOrder.nativeOrder());
        ByteBuffer swapped = ByteBuffer.allocateDirect(8)
                .order(
                        ByteOrder.nativeOrder().equals(ByteOrder.BIG_ENDIAN)
                                ? ByteOrder.LITTLE_ENDIAN
                                : ByteOrder.BIG_ENDIAN);
        assertDoesNotThrow(() -> HostBytes.requireTarget("download", good));
        assertDoesNotThrow(() -> HostBytes.requireSource("upload", readOnly));
        assertMessage(
                "download: the host bytes are read-only; give a writable buffer",
                () -> HostBytes.requireTarget("download", readOnly));
        assertMessage(
                "upload: the host bytes are on the heap; give a direct buffer",
                () -> HostBytes.requireSource("upload", ByteBuffer.allocate(8)));
        assertMessage(
                "upload: the host bytes are in " + swapped.order()
                        + " order; call order(ByteOrder.nativeOrder()) on the buffer",
                () -> HostBytes.requireSource("upload", swapped));
    }

    @Test
    void aHostBufferIsNativeZeroedAndOfNoUseOnceClosed() {
        HostBuffer host = new PlainHostBuffer(ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder()));
        assertEquals(ByteOrder.nativeOrder(), host.bytes().order());
        assertEquals(0, host.bytes().putLong(0, 7).position());
        assertEquals(7, host.bytes().getLong());
        host.close();
        assertMessage("host buffer of 8 bytes is closed; make another", host::bytes);
    }

    private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable call) {
        assertEquals(expected, assertThrows(GpuException.class, call).getMessage());
    }
}
