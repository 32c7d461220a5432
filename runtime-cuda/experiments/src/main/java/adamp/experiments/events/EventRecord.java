package adamp.experiments.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * A record of a TFRecord file: its length in 64 bits, the checksum of those, the bytes, their checksum; all
 * little-endian. A checksum is CRC-32C, rotated right by 15 bits, plus a constant.
 */
final class EventRecord {
    private static final int MASK = 0xa282ead8;
    private static final int ROTATION = 15;

    private EventRecord() {}

    static void write(OutputStream output, byte[] bytes) throws IOException {
        byte[] length = littleEndian(Long.BYTES).putLong(bytes.length).array();
        output.write(length);
        output.write(checksum(length));
        output.write(bytes);
        output.write(checksum(bytes));
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return littleEndian(Integer.BYTES)
                .putInt(Integer.rotateRight((int) crc.getValue(), ROTATION) + MASK)
                .array();
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
