package adamp.properties.bound;

/** What a tensor's update is projected along. */
public enum View {
    /** Not projected. */
    NONE,
    /** Each row along axis 0 for itself. */
    CHANNEL,
    /** The whole tensor as one row. */
    LAYER
}
