package adamp.spec.convention;

/** What a step of SGDP or AdamP does with a tensor of rank two or more that has no elements. */
public enum EmptyTensor implements AxisValue {
    /** As if its gradient were missing and skipped. */
    SKIPPED("as if its gradient were missing and skipped"),
    /** An error. */
    REJECTED("an error");

    private final String meaning;

    EmptyTensor(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.EMPTY_TENSOR;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
