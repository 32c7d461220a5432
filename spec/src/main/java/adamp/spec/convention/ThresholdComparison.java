package adamp.spec.convention;

/** Whether a cosine equal to the threshold passes. */
public enum ThresholdComparison implements AxisValue {
    /** {@code cos < threshold}. */
    STRICT("cos < threshold"),
    /** {@code cos <= threshold}. */
    INCLUSIVE("cos <= threshold");

    private final String meaning;

    ThresholdComparison(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.THRESHOLD_COMPARISON;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
