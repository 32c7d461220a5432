package adamp.properties.vectors;

import adamp.properties.bound.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * What a step may make of one tensor.
 *
 * @param alternatives one for each verdict of eq. 11 that rounding allows, the exact one first
 * @param steps the gradients the tensor has had after it
 */
record TensorOutcome(List<Alternative> alternatives, int steps) {

    /** Whether there is one way to come out. */
    boolean isDetermined() {
        return alternatives.size() == 1
                && alternatives.get(0).quantities().values().stream()
                        .allMatch(allowed -> allowed.overflowed().isEmpty());
    }

    /** What a quantity may be under the exact verdict; empty for a second moment that there is not. */
    Optional<Expected> likely(Quantity quantity) {
        return Optional.ofNullable(alternatives.get(0).quantities().get(quantity))
                .map(Allowed::inRange);
    }
}
