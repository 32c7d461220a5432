package adamp.spec.convention;

/** Whether decoupled decay of SGDP and AdamP comes before or after the update is subtracted. */
public enum WeightDecayOrder implements AxisValue {
    /** {@code w factor - lr q}. */
    BEFORE_STEP("w factor - lr q"),
    /** {@code (w - lr q) factor}. */
    AFTER_STEP("(w - lr q) factor");

    private final String meaning;

    WeightDecayOrder(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.WEIGHT_DECAY_ORDER;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
