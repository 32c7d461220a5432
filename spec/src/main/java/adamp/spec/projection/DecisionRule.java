package adamp.spec.projection;

import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * Decides whether, and in which view, an update is projected: {@link OrthogonalityRule} is equation 11; a constant one
 * forces a branch.
 *
 * @param <T> the field's elements
 */
@FunctionalInterface
public interface DecisionRule<T extends FieldElement<T>> {
    /** The decision for a weight and its gradient, tensors of one shape. */
    Decision<T> decide(Tensor<T> weight, Tensor<T> gradient);

    /** Never projects. */
    static <T extends FieldElement<T>> DecisionRule<T> never() {
        return (weight, gradient) -> Decision.none(weight.shape());
    }
}
