package adamp.properties.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Standard error as the user has it. The wrapper filters what the virtual machine writes to it, line by line, which would
 * hold back a line that is drawn over; so it names the real one in the property {@code adamp.stderr}, and says in {@code
 * adamp.terminal} whether that is a terminal.
 */
final class StandardError {
    private static final int NARROWEST = 20;
    private static final int USUAL = 80;

    private StandardError() {}

    static PrintWriter open() {
        return new PrintWriter(stream(System.getProperty("adamp.stderr")), true, Charset.defaultCharset());
    }

    /** Whether a line may be drawn over; started without the wrapper, none may. */
    static boolean isTerminal() {
        return Boolean.getBoolean("adamp.terminal");
    }

    /** How wide the terminal is. */
    static int columns() {
        return Math.max(NARROWEST, Integer.getInteger("adamp.columns", USUAL));
    }

    private static OutputStream stream(String file) {
        if (file == null) {
            return System.err;
        }
        try {
            // Appending, so that nothing is cut off if it is a file after all.
            return new FileOutputStream(file, true);
        } catch (IOException unopened) {
            // A socket, or a terminal of another user's, cannot be opened a second time.
            return System.err;
        }
    }
}
