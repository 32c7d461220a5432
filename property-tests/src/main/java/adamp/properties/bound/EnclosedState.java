package adamp.properties.bound;

import adamp.properties.rule.TensorState;

/**
 * What is known of a tensor's state before a step: the weight exactly, the moments exactly where the port reports them,
 * else enclosed.
 *
 * @param weight w
 * @param first the momentum buffer or first moment
 * @param second the second moment; of no elements for SGD and SGDP
 * @param steps the gradients the tensor has had
 * @param groupSteps the steps its group has made, those in which it had no gradient among them
 */
public record EnclosedState(double[] weight, Enclosures first, Enclosures second, int steps, int groupSteps) {

    /** A state that was reported whole. */
    public static EnclosedState of(TensorState state, int groupSteps) {
        return new EnclosedState(
                state.weight(),
                Enclosures.exact(state.first()),
                Enclosures.exact(state.second()),
                state.steps(),
                groupSteps);
    }
}
