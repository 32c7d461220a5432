package adamp.optimizer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Reads a {@link SavedState}: first the checksum over the whole file, and only then what it says. */
final class SavedStateReader {
    private static final int BYTES_AT_ONCE = 1 << 14;

    private SavedStateReader() {}

    static SavedState read(Path file) throws IOException {
        long payload = requireHeader(file);
        requireChecksum(file, payload);
        try (DataInputStream in = open(file)) {
            in.skipNBytes(SavedStateFormat.HEADER_BYTES);
            return readPayload(in);
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + ": saved optimizer state is inconsistent; save it anew", e);
        }
    }

    private static long requireHeader(Path file) throws IOException {
        long size = Files.size(file);
        try (DataInputStream in = open(file)) {
            byte[] magic = in.readNBytes(SavedStateFormat.MAGIC.length);
            if (!Arrays.equals(magic, SavedStateFormat.MAGIC)) {
                throw new IOException(file + ": not a saved optimizer state (wrong first bytes); give a file that"
                        + " Optimizer.save wrote");
            }
            if (size < SavedStateFormat.HEADER_BYTES) {
                throw cutShort(file, size, "at least " + SavedStateFormat.HEADER_BYTES);
            }
            int version = in.readInt();
            if (version != SavedStateFormat.VERSION) {
                throw new IOException(file + ": saved optimizer state has format version " + version
                        + ", but this program reads version " + SavedStateFormat.VERSION
                        + "; use the one that saved it");
            }
            long payload = in.readLong();
            long wanted = payload + SavedStateFormat.HEADER_BYTES + SavedStateFormat.CHECKSUM_BYTES;
            if (size != wanted) {
                throw cutShort(file, size, Long.toString(wanted));
            }
            return payload;
        }
    }

    private static IOException cutShort(Path file, long size, String wanted) {
        return new IOException(file + ": saved optimizer state has " + size + " bytes instead of " + wanted
                + " (cut short or added to); save it anew or take an older one");
    }

    private static void requireChecksum(Path file, long payload) throws IOException {
        CRC32C checksum = new CRC32C();
        try (DataInputStream in = open(file)) {
            in.skipNBytes(SavedStateFormat.HEADER_BYTES);
            byte[] bytes = new byte[BYTES_AT_ONCE];
            for (long left = payload; left > 0; ) {
                int length = (int) Math.min(left, bytes.length);
                in.readFully(bytes, 0, length);
                checksum.update(bytes, 0, length);
                left -= length;
            }
            if (in.readInt() != (int) checksum.getValue()) {
                throw new IOException(file
                        + ": saved optimizer state is damaged (wrong checksum); save it anew or take an older one");
            }
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return new DataInputStream(new BufferedInputStream(raw));
    }

    private static SavedState readPayload(DataInputStream in) throws IOException {
        String algorithm = in.readUTF();
        Map<String, String> conventions = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            conventions.put(in.readUTF(), in.readUTF());
        }
        List<Double> learningRates = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            learningRates.add(in.readDouble());
        }
        Map<String, SavedState.Entry> entries = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.put(in.readUTF(), readEntry(in));
        }
        return new SavedState(algorithm, conventions, learningRates, entries);
    }

    private static SavedState.Entry readEntry(DataInputStream in) throws IOException {
        int[] sizes = new int[in.readInt()];
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] = in.readInt();
        }
        long step = in.readLong();
        Map<String, float[]> arrays = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            arrays.put(in.readUTF(), readFloats(in));
        }
        return new SavedState.Entry(Shape.of(sizes), new ParameterState(step, arrays));
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[BYTES_AT_ONCE];
        int atOnce = BYTES_AT_ONCE / Float.BYTES;
        for (int start = 0; start < values.length; start += atOnce) {
            int length = Math.min(atOnce, values.length - start);
            in.readFully(bytes, 0, length * Float.BYTES);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values, start, length);
        }
        return values;
    }
}
