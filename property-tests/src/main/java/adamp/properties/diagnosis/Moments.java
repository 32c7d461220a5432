package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosures;
import adamp.properties.rule.TensorState;

/**
 * The moments that a step starts from.
 *
 * @param first the momentum buffer or first moment
 * @param second the second moment; of no elements for SGD and SGDP
 */
record Moments(Enclosures first, Enclosures second) {
    /** What the evaluation itself rounds, relative to the enclosures' errors. */
    private static final double GROWTH = 1 + 0x1p-20;

    static Moments reported(TensorState state) {
        return new Moments(Enclosures.exact(state.first()), Enclosures.exact(state.second()));
    }

    static Moments zero(RecordedStep step) {
        int elements = step.shape().elements();
        return new Moments(
                Enclosures.zeros(elements),
                Enclosures.zeros(step.rule().algorithm().isAdaptive() ? elements : 0));
    }

    /** Those that a step left behind. */
    static Moments of(Prediction prediction) {
        return new Moments(grown(prediction.first()), grown(prediction.second()));
    }

    private static Enclosures grown(Enclosures x) {
        return Lanes.loosened(x, i -> (GROWTH - 1) * x.error(i));
    }
}
