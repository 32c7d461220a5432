package adamp.optimizer.plan;

import adamp.optimizer.View;

/**
 * Partial sums to be added into one, in a fixed order.
 *
 * @param tensor its number
 * @param view whose vector they are parts of
 * @param first where the parts begin: a slot for the sums of the decision, an item for those of the projection
 * @param count how many follow one another
 * @param slot where their sum belongs
 */
public record FoldItem(int tensor, View view, int first, int count, int slot) {}
