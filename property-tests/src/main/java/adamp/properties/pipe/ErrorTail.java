package adamp.properties.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end, so that nobody waits to write to it, and keeps its last bytes. */
final class ErrorTail implements Runnable {
    private static final int KEPT = 4096;
    private final InputStream in;
    private final byte[] ring = new byte[KEPT];
    private long written;

    ErrorTail(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        byte[] chunk = new byte[KEPT];
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                keep(chunk, n);
            }
        } catch (IOException ended) {
            keep(new byte[0], 0);
        }
    }

    private synchronized void keep(byte[] chunk, int n) {
        for (int i = 0; i < n; i++) {
            ring[(int) (written++ % KEPT)] = chunk[i];
        }
    }

    /** The last line that is not blank; empty if there is none. */
    synchronized String lastLine() {
        int length = (int) Math.min(written, KEPT);
        byte[] tail = new byte[length];
        for (int i = 0; i < length; i++) {
            tail[i] = ring[(int) ((written - length + i) % KEPT)];
        }
        return new String(tail, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line)
                .strip();
    }
}
