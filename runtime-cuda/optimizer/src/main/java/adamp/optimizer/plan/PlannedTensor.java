package adamp.optimizer.plan;

/**
 * What a plan needs to know of a tensor.
 *
 * @param rows its rows
 * @param judged whether the decision of eq. 11 looks at it, to project it or to report on it
 */
public record PlannedTensor(Rows rows, boolean judged) {}
