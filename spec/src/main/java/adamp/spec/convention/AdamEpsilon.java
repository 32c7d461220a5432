package adamp.spec.convention;

/** Where eps enters the denominator of Adam's family; c2 is the bias correction of v, 1 where there is none. */
public enum AdamEpsilon implements AxisValue {
    /** {@code sqrt(v)/sqrt(c2) + eps}. */
    AFTER_CORRECTED_ROOT("sqrt(v)/sqrt(c2) + eps"),
    /** {@code (sqrt(v) + eps)/sqrt(c2)}. */
    AFTER_PLAIN_ROOT("(sqrt(v) + eps)/sqrt(c2)"),
    /** {@code 1/denominator = (1/sqrt(v) + eps) sqrt(c2)}. */
    INVERSE_ROOT_PLUS("1/denominator = (1/sqrt(v) + eps) sqrt(c2)"),
    /** {@code sqrt(v + eps)/sqrt(c2)}. */
    INSIDE_ROOT("sqrt(v + eps)/sqrt(c2)");

    private final String meaning;

    AdamEpsilon(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.ADAM_EPSILON;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
