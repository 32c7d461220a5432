package adamp.spec.convention;

/** The precision in which the scalars of a step (beta, 1 - beta, bias corrections, step size, decay factor, eps) are computed and held. */
public enum ScalarPrecision implements AxisValue {
    /** Never rounded. */
    EXACT("exact"),
    /** Each operation on scalars rounded to binary64. */
    BINARY64("each operation on scalars rounded to binary64"),
    /** Each operation rounded to binary64, and the result rounded once to the tensor's dtype where it meets a tensor. */
    BINARY64_THEN_TENSOR(
            "each operation rounded to binary64, and the result rounded once to the tensor's dtype where it meets a tensor"),
    /** Each scalar and each operation rounded to the tensor's dtype. */
    TENSOR("each scalar and each operation rounded to the tensor's dtype");

    private final String meaning;

    ScalarPrecision(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.SCALAR_PRECISION;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
