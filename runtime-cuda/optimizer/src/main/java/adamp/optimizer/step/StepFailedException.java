package adamp.optimizer.step;

/** A step that failed when weights or moments may have been changed already. */
public final class StepFailedException extends RuntimeException {
    public StepFailedException(Throwable cause) {
        super(cause);
    }
}
