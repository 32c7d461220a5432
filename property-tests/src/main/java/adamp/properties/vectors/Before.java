package adamp.properties.vectors;

import adamp.properties.bound.EnclosedState;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Quantity;
import adamp.properties.rule.TensorState;

/**
 * What is known of a port's tensor before a step. Its weight is set, so that is exact; moments are exact where they were
 * loaded, and where steps have made them they lie within a bound.
 *
 * @param weight w, exactly
 * @param first the momentum buffer or first moment
 * @param second the second moment; of no elements for SGD and SGDP
 * @param steps the gradients the tensor has had
 */
record Before(Expected weight, Expected first, Expected second, int steps) {

    /** A state that is loaded. */
    static Before loaded(TensorState state) {
        return new Before(
                Expected.exactly(state.weight()),
                Expected.exactly(state.first()),
                Expected.exactly(state.second()),
                state.steps());
    }

    /** The numbers in the middle. */
    TensorState nearest() {
        return new TensorState(weight.value(), first.value(), second.value(), steps);
    }

    EnclosedState enclosed() {
        return new EnclosedState(
                weight.value(),
                Enclosures.of(first.value(), first.bound()),
                Enclosures.of(second.value(), second.bound()),
                steps,
                steps);
    }

    Expected of(Quantity quantity) {
        return switch (quantity) {
            case WEIGHT -> weight;
            case FIRST_MOMENT -> first;
            case SECOND_MOMENT -> second;
        };
    }
}
