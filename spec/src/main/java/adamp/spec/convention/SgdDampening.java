package adamp.spec.convention;

/** From which gradient on SGD's dampening applies. */
public enum SgdDampening implements AxisValue {
    /** The buffer starts at zero: the first is (1 - dampening) g. */
    FROM_FIRST_GRADIENT("the buffer starts at zero: the first is (1 - dampening) g"),
    /** The first buffer is g. */
    AFTER_FIRST_GRADIENT("the first buffer is g");

    private final String meaning;

    SgdDampening(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.SGD_DAMPENING;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
