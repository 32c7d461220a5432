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
}
