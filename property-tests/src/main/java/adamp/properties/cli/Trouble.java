package adamp.properties.cli;

import java.io.PrintWriter;

/** What ends a command: one line, and an exit code. */
final class Trouble extends RuntimeException {
    static final int CHECK_FAILED = 1;
    static final int BAD_USAGE = 2;
    static final int IO_FAILED = 3;

    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** @param line what, where, and how to mend it */
    Trouble(int exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    /** Prints a failure as one line, and says how the command ends. */
    static int report(Throwable failure, PrintWriter errors, boolean verbose) {
        boolean known = failure instanceof Trouble;
        String line = known
                ? failure.getMessage()
                : "a mistake of this program: "
                        + failure.toString().lines().findFirst().orElse("?")
                        + "; run again with --verbose and report what it prints";
        errors.println("adamp: certify: " + line);
        if (verbose && !known) {
            failure.printStackTrace(errors);
        }
        errors.flush();
        return known ? ((Trouble) failure).exitCode : CHECK_FAILED;
    }
}
