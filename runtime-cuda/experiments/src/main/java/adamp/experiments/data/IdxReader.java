package adamp.experiments.data;

import adamp.experiments.error.ExperimentException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads IDX files of unsigned bytes, compressed by gzip or not.
 *
 * <p>The format: two zero bytes, a type byte (8 = unsigned byte), the number of axes, the axes' sizes as big-endian
 * 32-bit integers, the values. Whether a file is compressed is told by its first two bytes, not by its name.
 */
final class IdxReader {
    private static final int UNSIGNED_BYTE = 8;
    /** Fashion-MNIST's largest file has 47 million values; a size beyond this is a damaged header. */
    private static final long MOST_VALUES = 1L << 30;

    private final String name;
    private final int axes;

    /**
     * @param name the file's name, for messages
     * @param axes the number of axes the file must have: 3 for images, 1 for labels
     */
    IdxReader(String name, int axes) {
        this.name = name;
        this.axes = axes;
    }

    static IdxArray read(Path file, int axes) {
        IdxReader reader = new IdxReader(file.toString(), axes);
        if (!Files.isRegularFile(file)) {
            throw reader.failure("no such file; give the folder that holds the four IDX files with --data");
        }
        if (!Files.isReadable(file)) {
            throw reader.failure("cannot be read; give yourself the permission (chmod u+r)");
        }
        try (InputStream input = Files.newInputStream(file)) {
            return reader.read(input);
        } catch (IOException exception) {
            throw ExperimentException.file(file + ": " + exception.getMessage() + "; check the disk", exception);
        }
    }

    /** Reads a whole file. */
    IdxArray read(InputStream stream) throws IOException {
        try (DataInputStream input = new DataInputStream(uncompressed(new BufferedInputStream(stream, 1 << 16)))) {
            int[] sizes = readHeader(input);
            byte[] values = new byte[product(sizes)];
            input.readFully(values);
            if (input.read() >= 0) {
                throw failure(
                        "has bytes after the " + values.length + " values its header announces; fetch the file again");
            }
            return new IdxArray(sizes, values);
        } catch (EOFException exception) {
            throw ExperimentException.file(name + ": is truncated; fetch the file again", exception);
        } catch (ZipException exception) {
            throw ExperimentException.file(
                    name + ": is damaged (" + exception.getMessage() + "); fetch the file again", exception);
        }
    }

    private static InputStream uncompressed(BufferedInputStream input) throws IOException {
        input.mark(2);
        boolean compressed = input.read() == 0x1f && input.read() == 0x8b;
        input.reset();
        return compressed ? new GZIPInputStream(input, 1 << 16) : input;
    }

    private int[] readHeader(DataInputStream input) throws IOException {
        int magic = input.readInt();
        int wanted = UNSIGNED_BYTE << 8 | axes;
        if (magic != wanted) {
            throw failure(String.format(
                    "begins with 0x%08x where an IDX file of %s begins with 0x%08x; check that the files are not"
                            + " swapped, or fetch them again",
                    magic, axes == 1 ? "labels" : "images", wanted));
        }
        int[] sizes = new int[axes];
        for (int axis = 0; axis < axes; axis++) {
            sizes[axis] = input.readInt();
        }
        return sizes;
    }

    private int product(int[] sizes) {
        long product = 1;
        for (int size : sizes) {
            product *= size;
            if (size <= 0 || product > MOST_VALUES) {
                throw failure(
                        "its header announces a size of " + Integer.toUnsignedString(size) + "; fetch the file again");
            }
        }
        return (int) product;
    }

    private ExperimentException failure(String what) {
        return ExperimentException.file(name + ": " + what);
    }
}
