package adamp.optimizer;

/** How a weight is seen as vectors by the decision and the projection (section 3.2 of the paper). */
public enum View {
    /** One vector for each index of the channel axis: the filters. */
    CHANNEL,
    /** The whole weight as one vector. */
    LAYER
}
