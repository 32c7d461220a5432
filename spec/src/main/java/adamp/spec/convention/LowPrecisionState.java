package adamp.spec.convention;

/** For tensors in bfloat16 or binary16: the precision in which weight, momentum and moments are held from step to step. */
public enum LowPrecisionState implements AxisValue {
    /** Unrounded. */
    EXACT("unrounded"),
    /** Rounded to the tensor's dtype. */
    TENSOR("rounded to the tensor's dtype"),
    /** Rounded to binary32, the weight too (a master copy). */
    FLOAT32("rounded to binary32, the weight too (a master copy)");

    private final String meaning;

    LowPrecisionState(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.LOW_PRECISION_STATE;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
