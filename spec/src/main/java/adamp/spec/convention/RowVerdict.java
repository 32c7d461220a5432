package adamp.spec.convention;

/** How the rows of a view decide together. */
public enum RowVerdict implements AxisValue {
    /** All or nothing: the largest cosine of all rows must pass. */
    ALL_ROWS("all or nothing: the largest cosine of all rows must pass"),
    /** Each row for itself; the layer view only if no row passes. */
    EACH_ROW("each row for itself; the layer view only if no row passes");

    private final String meaning;

    RowVerdict(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.ROW_VERDICT;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
