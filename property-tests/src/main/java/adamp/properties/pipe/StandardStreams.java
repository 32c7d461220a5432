package adamp.properties.pipe;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** A port that is a process: requests on standard input, answers on standard output. */
public final class StandardStreams {
    private static final int IO_FAILED = 3;

    private StandardStreams() {}

    /**
     * Serves until the asker ends. Only answers go to the descriptor of standard output: what anything else prints goes to
     * standard error.
     *
     * @param server made when standard output is protected: libraries print while they load
     * @return the process's exit code
     */
    public static int serve(Supplier<PortServer> server) {
        System.setOut(System.err);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            server.get().serve(new FileInputStream(FileDescriptor.in), out);
            return 0;
        } catch (IOException gone) {
            System.err.println("adamp: port: the conversation broke off: " + gone.getMessage()
                    + "; whoever asks must read all answers, or say bye");
            return IO_FAILED;
        }
    }
}
