package adamp.experiments.train;

/** The loss of a run is no finite number any more. The message says at which step, and which tensor was the first. */
final class DivergedException extends RuntimeException {
    DivergedException(String message) {
        super(message);
    }
}
