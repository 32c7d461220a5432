package adamp.properties.diagnosis;

import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import java.util.Optional;

/**
 * One step of one tensor as a port reported it.
 *
 * @param rule the declared one
 * @param shape of the tensor
 * @param place which step of which tensor
 * @param before the state reported before the step
 * @param gradient null where missing
 * @param after the state reported after it
 * @param clock what an optimizer may count
 * @param neighbour the state after the step of the tensor before this one in its group
 * @param previous the tensor's step before, where a port hides its moments and they have to be followed from the start
 */
record RecordedStep(
        Rule rule,
        TensorShape shape,
        Place place,
        TensorState before,
        double[] gradient,
        TensorState after,
        Clock clock,
        Optional<TensorState> neighbour,
        Optional<RecordedStep> previous) {

    /**
     * Where a step stands in its scenario.
     *
     * @param step from 0
     * @param tensor from 0
     * @param member which of its parameter group, from 0
     * @param members how many the group has
     */
    record Place(int step, int tensor, int member, int members) {}

    /**
     * Counts other than the tensor's own gradients, this step included.
     *
     * @param group the steps of all tensors of the group together, from the largest count that was loaded
     * @param ever the same, but that a count loaded later does not turn it back
     * @param shared the largest count of gradients among the tensors of the group, of those after this one before their
     *     step
     * @param calls the steps since the optimizer was made
     */
    record Clock(int group, int ever, int shared, int calls) {}

    /** Whether the port shows its weights only. */
    boolean hidesMoments() {
        return before.first().length < before.weight().length;
    }

    boolean isMissing() {
        return gradient == null;
    }
}
