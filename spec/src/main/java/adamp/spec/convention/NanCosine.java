package adamp.spec.convention;

/** What equation 11 says of a row whose cosine is not a number. */
public enum NanCosine implements AxisValue {
    /** The row fails, and with it a view that decides by all rows. */
    NOT_PROJECTED("the row fails, and with it a view that decides by all rows"),
    /** The row abstains, as under a maximum that drops NaN. */
    IGNORED("the row abstains, as under a maximum that drops NaN");

    private final String meaning;

    NanCosine(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.NAN_COSINE;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
