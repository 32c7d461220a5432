package adamp.experiments.checkpoint;

import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes {@link Checkpoint}s. */
final class CheckpointWriter {
    private CheckpointWriter() {}

    static void write(Checkpoint checkpoint, Path file) {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try {
                writeWhole(checkpoint, temporary);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            force(file.toAbsolutePath().getParent());
        } catch (IOException exception) {
            throw ExperimentException.file(
                    file + ": the checkpoint cannot be written (" + FileTrouble.reason(exception)
                            + "); make room or choose another folder with --out, and go on with --resume",
                    exception);
        }
    }

    private static void writeWhole(Checkpoint checkpoint, Path file) throws IOException {
        byte[] header = CheckpointHeader.of(checkpoint, digest(checkpoint));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, length(header));
            writeFully(channel, ByteBuffer.wrap(header));
            for (StoredArray array : checkpoint.arrays().values()) {
                writeFully(channel, array.data());
            }
            channel.force(true);
        }
    }

    private static String digest(Checkpoint checkpoint) {
        byte[] header = CheckpointHeader.of(checkpoint, CheckpointHeader.NO_DIGEST);
        MessageDigest digest = Digests.sha256();
        digest.update(length(header));
        digest.update(header);
        checkpoint.arrays().values().forEach(array -> digest.update(array.data()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ByteBuffer length(byte[] header) {
        return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, header.length);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** A new name is on the disk when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
