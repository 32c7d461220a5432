package adamp.spec.convention;

/** Whether tensors of rank below two are projected; such a tensor is one row in either view. */
public enum OneDimensional implements AxisValue {
    /** Never projected. */
    SKIPPED("never projected"),
    /** Projected like any other. */
    PROJECTED("projected like any other");

    private final String meaning;

    OneDimensional(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.ONE_DIMENSIONAL;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
