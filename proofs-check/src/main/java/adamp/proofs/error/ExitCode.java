package adamp.proofs.error;

/** How the program ends. */
public enum ExitCode {
    OK(0),
    /** A statement was refuted, not checked, or is registered wrongly. */
    CHECK_FAILED(1),
    USAGE(2),
    /** An input or output failed. */
    FILE(3);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process's exit status. */
    public int status() {
        return status;
    }
}
