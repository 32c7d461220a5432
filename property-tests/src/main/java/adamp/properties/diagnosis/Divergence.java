package adamp.properties.diagnosis;

import adamp.properties.cases.Scenario;
import java.util.Locale;

/**
 * The first number of a port that the declared rule does not give, and the quantity of the step that it betrays.
 *
 * @param quantity what goes wrong first, in the order of the equations
 * @param what how that was concluded, and what else it may be
 * @param scenario in what
 * @param step at which step, from 0
 * @param tensor in which tensor, from 0
 * @param index of which element, in row-major order
 * @param expected the number the declared rule gives, to the nearest double
 * @param reported the port's
 */
public record Divergence(
        Quantity quantity,
        String what,
        Scenario scenario,
        int step,
        int tensor,
        int index,
        double expected,
        double reported) {

    /** What a step computes, in the order in which it does. */
    public enum Quantity {
        /** The momentum buffer, the first or the second moment. */
        MOMENT,
        /** Which view of the tensor eq. 11 projects, if any. */
        DECISION,
        /** Eq. 10. */
        PROJECTION,
        /** Weight decay, decoupled. */
        DECAY,
        /** The step size, or the direction it multiplies where no projection is made. */
        STEP;

        /** As the certificate writes it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "%s: step %d, tensor %d, element %d is %s, expected %s: %s"
                .formatted(quantity, step, tensor, index, reported, expected, what);
    }
}
