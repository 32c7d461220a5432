package adamp.spec.convention;

/** Whether the cosine is compared by its absolute value. */
public enum CosineSign implements AxisValue {
    /** The absolute cosine against the threshold. */
    ABSOLUTE("|cos| against the threshold"),
    /** The signed cosine against the threshold, so that every obtuse angle passes. */
    SIGNED("cos against the threshold, so that every obtuse angle passes");

    private final String meaning;

    CosineSign(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.COSINE_SIGN;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
