package adamp.spec.convention;

/** What a step does with a tensor that has no gradient. */
public enum MissingGradient implements AxisValue {
    /** Nothing changes but the group's step count. */
    SKIPPED("nothing changes but the group's step count"),
    /** A step with a gradient of zeros. */
    TREATED_AS_ZERO("a step with a gradient of zeros");

    private final String meaning;

    MissingGradient(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.MISSING_GRADIENT;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
