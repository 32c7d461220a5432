package adamp.properties.port;

/** What a port did that no port may do, whatever its numbers: a verdict on it, and no failure of the check. */
public final class PortFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The ways to break off. */
    public enum Kind {
        /** Its command could not be started. */
        NOT_STARTED("did not start"),
        /** It speaks another version of the protocol. */
        OTHER_VERSION("speaks another version of the protocol"),
        /** It gave no answer, or did not read its input, within the time limit. */
        HUNG("hangs"),
        /** It ended before it was told to. */
        DIED("died"),
        /** It wrote something that is no answer at all. */
        GARBAGE("wrote something that is no answer"),
        /** It answered another request than the one that was made. */
        OUT_OF_ORDER("answered out of order"),
        /** Its answer lacks a field, or has one of another type. */
        MALFORMED("gave a malformed answer"),
        /** It reports another number of elements than the tensor has. */
        WRONG_SHAPE("reports a wrong number of elements"),
        /** It failed at what it had agreed to do. */
        FAILED("failed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As a predicate of a port. */
        public String title() {
            return title;
        }
    }

    private final Kind kind;

    /** @param detail one line that says what was seen */
    public PortFault(Kind kind, String detail) {
        super("the port " + kind.title() + ": " + detail);
        this.kind = kind;
    }

    /** Which way. */
    public Kind kind() {
        return kind;
    }
}
