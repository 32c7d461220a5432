package adamp.properties.pipe;

/** A line that is no message of the protocol, with one line that says where and why. */
final class MalformedMessage extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedMessage(String what) {
        super(what);
    }
}
