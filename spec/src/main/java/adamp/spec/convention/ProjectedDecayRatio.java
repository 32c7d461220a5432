package adamp.spec.convention;

/** Whether decoupled decay is scaled by the weight-decay ratio where the update was projected. */
public enum ProjectedDecayRatio implements AxisValue {
    /** Decay times the ratio where projected. */
    APPLIED("decay times the ratio where projected"),
    /** The same decay everywhere. */
    IGNORED("the same decay everywhere");

    private final String meaning;

    ProjectedDecayRatio(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.PROJECTED_DECAY_RATIO;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
