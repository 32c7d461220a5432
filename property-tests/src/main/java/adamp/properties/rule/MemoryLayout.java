package adamp.properties.rule;

/** How a tensor lies in memory. What a step computes does not depend on it. */
public enum MemoryLayout {
    /** Last axis fastest. */
    ROW_MAJOR("row-major"),
    /** Axis 1 fastest, axis 0 slowest, as convolutions are often kept: {@code torch.channels_last} at rank 4. */
    CHANNELS_LAST("channels-last");

    private final String title;

    MemoryLayout(String title) {
        this.title = title;
    }

    /** As the port protocol names it. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return title;
    }
}
