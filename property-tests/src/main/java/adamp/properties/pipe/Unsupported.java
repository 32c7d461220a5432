package adamp.properties.pipe;

/** A request that is well formed and not offered. */
final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsupported(String reason) {
        super(reason);
    }
}
