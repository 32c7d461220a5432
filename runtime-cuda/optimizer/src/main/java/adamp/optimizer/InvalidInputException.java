package adamp.optimizer;

/** A caller's mistake. The message is one line: what is wrong, where, and how to mend it. */
public final class InvalidInputException extends IllegalArgumentException {
    public InvalidInputException(String message) {
        super(message);
    }
}
