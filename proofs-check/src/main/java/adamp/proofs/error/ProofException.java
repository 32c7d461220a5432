package adamp.proofs.error;

import java.io.IOException;
import java.nio.file.Path;

/** A failure that a user can mend. The message is one line: what is wrong, where, and how to mend it. */
public final class ProofException extends RuntimeException {
    private final ExitCode exitCode;

    private ProofException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** A wrong option or value: exit code 2. */
    public static ProofException usage(String message) {
        return new ProofException(ExitCode.USAGE, message, null);
    }

    /** A file that is not what it should be: exit code 3. */
    public static ProofException file(String message) {
        return new ProofException(ExitCode.FILE, message, null);
    }

    /** A file that cannot be read: exit code 3. */
    public static ProofException unreadable(Path path, IOException cause, String remedy) {
        return new ProofException(
                ExitCode.FILE, path + ": cannot be read (" + FileTrouble.reason(cause) + "); " + remedy, cause);
    }

    /** A file or folder that cannot be written: exit code 3. */
    public static ProofException unwritable(Path path, IOException cause, String remedy) {
        return new ProofException(
                ExitCode.FILE, path + ": cannot be written (" + FileTrouble.reason(cause) + "); " + remedy, cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
