package adamp.experiments.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes IDX files of unsigned bytes, compressed by gzip; {@link IdxReader} has the format. */
final class IdxWriter {
    private IdxWriter() {}

    static void write(Path file, IdxArray array) throws IOException {
        try (DataOutputStream output = new DataOutputStream(new TightGzip(Files.newOutputStream(file)))) {
            output.writeInt(8 << 8 | array.sizes().length);
            for (int size : array.sizes()) {
                output.writeInt(size);
            }
            output.write(array.values());
        }
    }

    /** Gzip that takes its time: the files ship in the module. */
    private static final class TightGzip extends GZIPOutputStream {
        TightGzip(OutputStream output) throws IOException {
            super(output);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
