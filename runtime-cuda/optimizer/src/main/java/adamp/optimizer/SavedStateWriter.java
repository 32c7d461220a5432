package adamp.optimizer;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes a {@link SavedState}. */
final class SavedStateWriter {
    private static final int FLOATS_AT_ONCE = 4096;

    private SavedStateWriter() {}

    static void write(SavedState state, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            writeTo(state, temporary);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeTo(SavedState state, Path file) throws IOException {
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
                DataOutputStream out = new DataOutputStream(raw)) {
            out.write(SavedStateFormat.MAGIC);
            out.writeInt(SavedStateFormat.VERSION);
            out.writeLong(0); // the payload's length, filled in once it is known
            CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
            DataOutputStream payload = new DataOutputStream(checked);
            writePayload(state, payload);
            payload.flush();
            out.writeInt((int) checked.getChecksum().getValue());
        }
        fillInLength(file);
    }

    private static void fillInLength(Path file) throws IOException {
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
            written.seek(SavedStateFormat.MAGIC.length + Integer.BYTES);
            written.writeLong(written.length() - SavedStateFormat.HEADER_BYTES - SavedStateFormat.CHECKSUM_BYTES);
        }
    }

    private static void writePayload(SavedState state, DataOutputStream out) throws IOException {
        out.writeUTF(state.algorithm());
        out.writeInt(state.conventions().size());
        for (Map.Entry<String, String> axis : state.conventions().entrySet()) {
            out.writeUTF(axis.getKey());
            out.writeUTF(axis.getValue());
        }
        out.writeInt(state.learningRates().size());
        for (double learningRate : state.learningRates()) {
            out.writeDouble(learningRate);
        }
        out.writeInt(state.entries().size());
        for (Map.Entry<String, SavedState.Entry> entry : state.entries().entrySet()) {
            out.writeUTF(entry.getKey());
            writeEntry(entry.getValue(), out);
        }
    }

    private static void writeEntry(SavedState.Entry entry, DataOutputStream out) throws IOException {
        int[] sizes = entry.shape().sizes();
        out.writeInt(sizes.length);
        for (int size : sizes) {
            out.writeInt(size);
        }
        out.writeLong(entry.state().step());
        out.writeInt(entry.state().arrays().size());
        for (Map.Entry<String, float[]> array : entry.state().arrays().entrySet()) {
            out.writeUTF(array.getKey());
            writeFloats(array.getValue(), out);
        }
    }

    private static void writeFloats(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(FLOATS_AT_ONCE * Float.BYTES);
        for (int start = 0; start < values.length; start += FLOATS_AT_ONCE) {
            int length = Math.min(FLOATS_AT_ONCE, values.length - start);
            bytes.asFloatBuffer().put(values, start, length);
            out.write(bytes.array(), 0, length * Float.BYTES);
        }
    }
}
