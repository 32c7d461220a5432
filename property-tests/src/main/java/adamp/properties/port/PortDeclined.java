package adamp.properties.port;

/** A port does not offer what was asked of it, and says so before it is held to anything: no fault. */
public final class PortDeclined extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason one line, the port's own */
    public PortDeclined(String reason) {
        super(reason);
    }
}
