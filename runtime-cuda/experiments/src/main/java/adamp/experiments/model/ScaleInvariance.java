package adamp.experiments.model;

/**
 * What of a weight can be multiplied by a positive factor without a change of the loss, by the network's topology alone.
 * Exact but for the eps of the normalization behind it, and while that takes the batch's own statistics.
 */
public enum ScaleInvariance {
    /** Nothing. */
    NONE,
    /** The weight as a whole: another linear layer without bias stands between it and the normalization. */
    LAYER,
    /** Each filter (an index of axis 0) for itself: its output goes into batch normalization and nowhere else. */
    FILTERS
}
