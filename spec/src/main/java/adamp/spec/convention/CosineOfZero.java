package adamp.spec.convention;

/** What equation 11 says of a row whose weight or gradient is zero. */
public enum CosineOfZero implements AxisValue {
    /** Its cosine counts as 0. */
    ZERO("its cosine counts as 0"),
    /** The row abstains: it neither passes nor vetoes; a view in which no row speaks does not pass. */
    UNDEFINED("the row abstains: it neither passes nor vetoes; a view in which no row speaks does not pass");

    private final String meaning;

    CosineOfZero(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.COSINE_OF_ZERO;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
