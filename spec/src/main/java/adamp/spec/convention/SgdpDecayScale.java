package adamp.spec.convention;

/** Whether SGDP's decoupled decay is divided by 1 - momentum. */
public enum SgdpDecayScale implements AxisValue {
    /** {@code 1 - lr wd ratio/(1 - momentum)}. */
    DIVIDED_BY_ONE_MINUS_MOMENTUM("1 - lr wd ratio/(1 - momentum)"),
    /** {@code 1 - lr wd ratio}. */
    PLAIN("1 - lr wd ratio");

    private final String meaning;

    SgdpDecayScale(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.SGDP_DECAY_SCALE;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
