package adamp.properties.bound;

/**
 * One step enclosed, for one verdict of the decision.
 *
 * @param view the verdict
 * @param first the momentum buffer, or first moment, after the step
 * @param second the second moment after the step; of no elements for SGD and SGDP
 * @param direction the update q that the step size multiplies, projected where the verdict says so
 * @param weight the weight after the step
 */
public record StepEnclosure(View view, Enclosures first, Enclosures second, Enclosures direction, Enclosures weight) {

    /** The enclosures a port's state must lie in. */
    public Enclosures of(Quantity quantity) {
        return switch (quantity) {
            case FIRST_MOMENT -> first;
            case SECOND_MOMENT -> second;
            case WEIGHT -> weight;
        };
    }
}
