package adamp.optimizer.host;

import adamp.optimizer.rule.OfferedConventions;

/**
 * Which views the decision asks.
 *
 * @param channel whether it asks the channel view, first
 * @param layer whether it asks the layer view, if the channel view did not pass
 * @param all whether every row is judged even after one has failed
 */
record ViewOrder(boolean channel, boolean layer, boolean all) {
    /** For a report. */
    static final ViewOrder BOTH = new ViewOrder(true, true, true);

    static ViewOrder of(OfferedConventions rules) {
        return new ViewOrder(!rules.is("views", "layer-only"), !rules.is("views", "channel-only"), false);
    }
}
