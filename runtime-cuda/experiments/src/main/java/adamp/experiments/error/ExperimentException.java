package adamp.experiments.error;

/**
 * A failure that a user can mend. The message is one line: what is wrong, where, and how to mend it.
 */
public final class ExperimentException extends RuntimeException {
    private final ExitCode exitCode;

    private ExperimentException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** A wrong name, key or value: exit code 2. */
    public static ExperimentException usage(String message) {
        return new ExperimentException(ExitCode.USAGE, message, null);
    }

    /** A wrong value that another part found: exit code 2. */
    public static ExperimentException usage(String message, Throwable cause) {
        return new ExperimentException(ExitCode.USAGE, message, cause);
    }

    /** A file that cannot be read or written or is not what it should be: exit code 3. */
    public static ExperimentException file(String message) {
        return new ExperimentException(ExitCode.FILE, message, null);
    }

    /** The same with its cause, for {@code --verbose}. */
    public static ExperimentException file(String message, Throwable cause) {
        return new ExperimentException(ExitCode.FILE, message, cause);
    }

    /** A run that cannot go on, such as one whose loss is no number: exit code 1. */
    public static ExperimentException failed(String message) {
        return new ExperimentException(ExitCode.CHECK_FAILED, message, null);
    }

    /** The run was asked to stop: exit code 130. */
    public static ExperimentException interrupted(String message) {
        return new ExperimentException(ExitCode.INTERRUPTED, message, null);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
