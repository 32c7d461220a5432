package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;

/**
 * What a hypothesis says a port reports after a step, for one verdict of eq. 11.
 *
 * @param verdict what was projected
 * @param first the momentum buffer or first moment
 * @param second the second moment
 * @param weight the weight
 * @param steps the step count
 */
record Prediction(Verdict verdict, Enclosures first, Enclosures second, Enclosures weight, int steps) {
    Enclosures of(Quantity quantity) {
        return switch (quantity) {
            case FIRST_MOMENT -> first;
            case SECOND_MOMENT -> second;
            case WEIGHT -> weight;
        };
    }

    /** Whether no number of the other lies outside the bounds of this. */
    boolean isLike(Prediction other) {
        if (steps != other.steps) {
            return false;
        }
        for (Quantity quantity : Quantity.values()) {
            Enclosures mine = of(quantity);
            Enclosures theirs = other.of(quantity);
            for (int i = 0; i < mine.size(); i++) {
                boolean near = Math.abs(mine.value(i) - theirs.value(i)) <= mine.error(i);
                if (!near && Double.compare(mine.value(i), theirs.value(i)) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
