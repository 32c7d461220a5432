package adamp.spec.convention;

/** What SGDP keeps as momentum after a projected step without Nesterov. */
public enum SgdpBuffer implements AxisValue {
    /** p, the momentum before the projection. */
    SEPARATE("p, the momentum before the projection"),
    /** q, the projected one. */
    OVERWRITTEN_BY_PROJECTION("q, the projected one");

    private final String meaning;

    SgdpBuffer(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.SGDP_BUFFER;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
