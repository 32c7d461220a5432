package adamp.spec.problem;

import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * Equation B.1, Figure 1: maximise the cosine between w and a target v (the paper's w with a star).
 *
 * <pre>
 * f(w)   = -(w.v)/(|w| |v|)
 * grad f = -(v - (w.v/w.w) w)/(|w| |v|)
 * </pre>
 *
 * The paper prints a minimum of the cosine where its text and Figure 1 mean the maximum: with v = (0, -1) its start
 * (0.001, 1) would be the minimum, up to a thousandth.
 *
 * @param target v, nonzero
 * @param <T> the elements of a field with roots
 */
public record CosineProblem<T extends FieldElement<T>>(Tensor<T> target) implements ScaleInvariantProblem<T> {
    @Override
    public Shape shape() {
        return target.shape();
    }

    @Override
    public T value(Tensor<T> weight) {
        return cosine(weight).negate();
    }

    /** The cosine itself. */
    public T cosine(Tensor<T> weight) {
        return weight.dot(target).divide(weight.norm().multiply(target.norm()));
    }

    @Override
    public Tensor<T> gradient(Tensor<T> weight) {
        T norms = weight.norm().multiply(target.norm());
        T multiple = weight.dot(target).divide(weight.squaredNorm());
        return weight.times(multiple).minus(target).map(x -> x.divide(norms));
    }
}
