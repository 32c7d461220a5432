package adamp.spec.convention;

/** Which axis of a tensor counts channels. */
public enum ChannelAxis implements AxisValue {
    /** Axis 0. */
    FIRST("axis 0"),
    /** Axis 1. */
    SECOND("axis 1"),
    /** The last axis. */
    LAST("the last axis");

    private final String meaning;

    ChannelAxis(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public Axis axis() {
        return Axis.CHANNEL_AXIS;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
