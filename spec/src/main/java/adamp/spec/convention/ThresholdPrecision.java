package adamp.spec.convention;

/** The precision of the threshold delta/sqrt(n). */
public enum ThresholdPrecision implements AxisValue {
    /** The number {@code delta/sqrt(n)} itself. */
    EXACT("delta/sqrt(n) itself"),
    /** {@code delta/sqrt(n)} in binary64, rounded once to the tensor's dtype. */
    TENSOR("delta/sqrt(n) in binary64, rounded once to the tensor's dtype");

    private final String meaning;

    ThresholdPrecision(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.THRESHOLD_PRECISION;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
