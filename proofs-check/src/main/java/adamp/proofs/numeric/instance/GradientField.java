package adamp.proofs.numeric.instance;

import adamp.spec.problem.ScaleInvariantProblem;
import adamp.spec.vector.Tensor;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** The gradient a run sees at a step and a weight: of one function, or of another at every step, as with mini-batches. */
@FunctionalInterface
public interface GradientField {
    /** g_t at w. */
    Tensor<BigFraction> at(int t, Tensor<BigFraction> weight);

    /** The gradients of one function. */
    static GradientField of(ScaleInvariantProblem<BigFraction> problem) {
        return (t, weight) -> problem.gradient(weight);
    }

    /** A_t w: orthogonal to the weight at every step. */
    static GradientField orthogonal(List<SkewMatrix> matrices) {
        return (t, weight) -> matrices.get(t).times(weight);
    }

    /** The same vectors wherever the weight is: not orthogonal to it. */
    static GradientField fixed(List<Tensor<BigFraction>> gradients) {
        return (t, weight) -> gradients.get(t);
    }
}
