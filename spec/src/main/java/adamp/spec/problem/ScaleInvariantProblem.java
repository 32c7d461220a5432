package adamp.spec.problem;

import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * A function of a weight that does not change when the weight is scaled by a positive number, to be minimised. Its
 * gradient is then orthogonal to the weight (equation 4), and grad f(c w) = grad f(w)/c: the norm of the weight does
 * affect the backward pass, against what section 2.1 says.
 *
 * @param <T> the field's elements
 */
public interface ScaleInvariantProblem<T extends FieldElement<T>> {
    /** The shape of the weight. */
    Shape shape();

    /** f(w), for nonzero w. */
    T value(Tensor<T> weight);

    /** The gradient of f at w, for nonzero w, of w's shape. */
    Tensor<T> gradient(Tensor<T> weight);
}
