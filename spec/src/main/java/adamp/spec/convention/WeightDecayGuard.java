package adamp.spec.convention;

/** For which coefficients the weight decay of SGDP and AdamP happens at all. */
public enum WeightDecayGuard implements AxisValue {
    /** {@code wd > 0}. */
    POSITIVE("wd > 0"),
    /** {@code wd != 0}. */
    NON_ZERO("wd != 0");

    private final String meaning;

    WeightDecayGuard(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.WEIGHT_DECAY_GUARD;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
