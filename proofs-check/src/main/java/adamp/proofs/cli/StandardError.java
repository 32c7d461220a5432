package adamp.proofs.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Standard error as the user has it. The wrapper names the real one in the property {@code adamp.stderr} where it reads
 * along, and says in {@code adamp.terminal} whether that is a terminal.
 */
final class StandardError {
    private StandardError() {}

    static PrintWriter open() {
        return new PrintWriter(stream(System.getProperty("adamp.stderr")), true, Charset.defaultCharset());
    }

    /** Whether a bar may be drawn; started without the wrapper, there is none. */
    static boolean isTerminal() {
        return Boolean.getBoolean("adamp.terminal");
    }

    private static OutputStream stream(String file) {
        if (file == null) {
            return System.err;
        }
        try {
            return new FileOutputStream(file, true);
        } catch (IOException e) {
            // A socket, or a terminal of another user's, cannot be opened a second time.
            return System.err;
        }
    }
}
