package adamp.experiments.error;

/** How a command ends. */
public enum ExitCode {
    OK(0),
    /** A measured figure lies outside its accepted range, or a run could not go on. */
    CHECK_FAILED(1),
    USAGE(2),
    /** An input or output failed. */
    FILE(3),
    /** Stopped by Ctrl-C, as shells count it: 128 + SIGINT. */
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process's exit status. */
    public int status() {
        return status;
    }
}
