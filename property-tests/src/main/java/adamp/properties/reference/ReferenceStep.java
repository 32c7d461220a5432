package adamp.properties.reference;

import adamp.properties.bound.Quantity;
import adamp.properties.bound.View;

/**
 * One exact step.
 *
 * @param view the verdict of eq. 11 it was made with
 * @param first the momentum buffer or first moment after it
 * @param second the second moment after it
 * @param direction p, before the projection
 * @param projected q, after it
 * @param weight the weight after it
 */
public record ReferenceStep(
        View view,
        ReferenceValues first,
        ReferenceValues second,
        ReferenceValues direction,
        ReferenceValues projected,
        ReferenceValues weight) {

    public ReferenceValues of(Quantity quantity) {
        return switch (quantity) {
            case FIRST_MOMENT -> first;
            case SECOND_MOMENT -> second;
            case WEIGHT -> weight;
        };
    }
}
