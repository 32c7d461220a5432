package adamp.properties.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** Standard output that remembers why it could not be written to: {@link System#out} keeps that to itself. */
final class StandardOutput extends FilterOutputStream {
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(OutputStream out) {
        super(out);
    }

    static StandardOutput open() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    PrintWriter writer() {
        return new PrintWriter(this, false, Charset.defaultCharset());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException problem) {
            if (failure.isEmpty()) {
                failure = Optional.of(problem);
            }
            throw problem;
        }
    }

    /** What went wrong; a reader that has read enough, as {@code head} does, is no failure. */
    Optional<String> failure() {
        return failure.map(Reason::of).filter(reason -> !reason.contains("Broken pipe"));
    }
}
