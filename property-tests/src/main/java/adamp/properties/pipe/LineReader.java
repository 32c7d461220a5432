package adamp.properties.pipe;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines of UTF-8 of a bounded length. */
final class LineReader {
    private static final int BUFFER = 1 << 16;
    private final InputStream in;
    private final int longest;
    private boolean inside;
    private boolean tooLong;

    LineReader(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.longest = longest;
    }

    /**
     * The next line without its end, or null where there is none any more. What follows the last line's end, if
     * anything, is a line too.
     *
     * @throws MalformedMessage if it is longer than it may be; the next call goes on behind it
     */
    String next() throws IOException {
        skipTheRest();
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        inside = false;
        int read = in.read();
        while (read >= 0 && read != '\n') {
            inside = true;
            if (line.size() == longest) {
                tooLong = true;
                throw new MalformedMessage("a line of more than " + longest + " bytes");
            }
            line.write(read);
            read = in.read();
        }
        if (read < 0 && !inside) {
            return null;
        }
        inside = read < 0;
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Of a line that was too long. */
    private void skipTheRest() throws IOException {
        int read = tooLong ? 0 : '\n';
        while (read >= 0 && read != '\n') {
            read = in.read();
        }
        tooLong = false;
    }

    /** Whether the last line lacked its end. */
    boolean endedInside() {
        return inside;
    }
}
