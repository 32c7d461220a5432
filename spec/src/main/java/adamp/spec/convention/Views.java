package adamp.spec.convention;

/** Which views of a tensor equation 11 examines, in which order. */
public enum Views implements AxisValue {
    /** The channel view, then the layer view if no row of the first passed. */
    CHANNEL_THEN_LAYER("the channel view, then the layer view if no row of the first passed"),
    /** The channel view only. */
    CHANNEL_ONLY("the channel view only"),
    /** The layer view only. */
    LAYER_ONLY("the layer view only");

    private final String meaning;

    Views(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.VIEWS;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
