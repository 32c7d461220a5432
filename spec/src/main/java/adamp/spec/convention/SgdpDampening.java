package adamp.spec.convention;

/** From which gradient on SGDP's dampening applies. */
public enum SgdpDampening implements AxisValue {
    /** The buffer starts at zero: the first is (1 - dampening) g. */
    FROM_FIRST_GRADIENT("the buffer starts at zero: the first is (1 - dampening) g"),
    /** The first buffer is g. */
    AFTER_FIRST_GRADIENT("the first buffer is g");

    private final String meaning;

    SgdpDampening(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.SGDP_DAMPENING;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
