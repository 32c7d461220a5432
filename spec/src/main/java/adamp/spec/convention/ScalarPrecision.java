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
    /** As that, but bias corrections and what is made of them with each operation rounded to the tensor's dtype. */
    CORRECTIONS_IN_TENSOR(
            "as binary64-then-tensor, but 1 - beta^t and what is made of it, each operation and beta itself, rounded to the "
                    + "tensor's dtype"),
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
