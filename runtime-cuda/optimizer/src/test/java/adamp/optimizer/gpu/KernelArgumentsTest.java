package adamp.optimizer.gpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class KernelArgumentsTest {
    private final KernelArguments arguments = new KernelArguments();

    @Test
    void eachArgumentLiesAtTheNextMultipleOfItsOwnSize() {
        arguments
                .putInt(1)
                .putDouble(2.5)
                .putFloat(-0f)
                .putAddress(0x7f00_0000_1234L)
                .putInt(-3);
        ByteBuffer bytes = arguments.bytes();
        assertEquals(1, bytes.getInt(0));
        assertEquals(2.5, bytes.getDouble(8));
        assertEquals(Float.floatToRawIntBits(-0f), bytes.getInt(16));
        assertEquals(0x7f00_0000_1234L, bytes.getLong(24));
        assertEquals(-3, bytes.getInt(32));
        assertEquals(36, bytes.remaining());
        assertEquals(36, arguments.size());
        assertEquals(5, arguments.count());
        assertEquals(24, arguments.offset(3));
    }

    @Test
    void theGapsAreZeroAlsoAfterOtherArguments() {
        arguments.putLong(-1).putLong(-1).putLong(-1);
        arguments.clear().putInt(-1).putLong(-1);
        assertArrayEquals(new int[] {-1, 0, -1, -1}, ints(arguments.bytes()));
    }

    @Test
    void theBytesAreWhatTheDriverCanRead() {
        ByteBuffer bytes = arguments.putInt(7).bytes();
        assertTrue(bytes.isDirect());
        assertTrue(bytes.isReadOnly());
        assertEquals(ByteOrder.nativeOrder(), bytes.order());
        assertEquals(0, bytes.position());
    }

    @Test
    void nanKeepsItsBits() {
        int bits = 0x7fc0_1234;
        assertEquals(
                bits, arguments.putFloat(Float.intBitsToFloat(bits)).bytes().getInt(0));
    }

    @Test
    void upToFourKilobytesFitAndNotOneMore() {
        for (int i = 0; i < KernelArguments.MOST_BYTES / Long.BYTES; i++) {
            arguments.putLong(i);
        }
        ByteBuffer bytes = arguments.bytes();
        for (int i = 0; i < arguments.count(); i++) {
            assertEquals(i, bytes.getLong(arguments.offset(i)));
        }
        GpuException full = assertThrows(GpuException.class, () -> arguments.putInt(0));
        assertEquals(
                "kernel arguments of more than 4096 bytes; put them in device memory and pass its address",
                full.getMessage());
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }
}
