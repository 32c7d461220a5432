package adamp.experiments.data;

/** A file whose content is not what it should be. The message is one line: the file, what is wrong, how to mend it. */
public final class CorruptExampleException extends RuntimeException {
    public CorruptExampleException(String message) {
        super(message);
    }

    public CorruptExampleException(String message, Throwable cause) {
        super(message, cause);
    }
}
