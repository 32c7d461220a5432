package adamp.spec.convention;

/** What a step does with a sparse gradient. */
public enum SparseGradient implements AxisValue {
    /** An error. */
    REJECTED("an error"),
    /** Its dense form is used. */
    DENSIFIED("its dense form is used");

    private final String meaning;

    SparseGradient(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.SPARSE_GRADIENT;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
