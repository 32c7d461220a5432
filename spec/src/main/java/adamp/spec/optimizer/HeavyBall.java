package adamp.spec.optimizer;

import adamp.spec.field.RoundedArithmetic;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/** The momentum buffer of equation 7 with dampening d: p &lt;- mu p + (1 - d) g, and Nesterov's look-ahead g + mu p. */
final class HeavyBall<T extends FieldElement<T>> {
    private final T momentum;
    private final T gradientShare;
    private final boolean startsWithGradient;

    HeavyBall(RoundedArithmetic<T> arithmetic, double momentum, double dampening, boolean startsWithGradient) {
        this.momentum = arithmetic.atTensor(arithmetic.given(momentum));
        this.gradientShare = arithmetic.atTensor(arithmetic.minus(arithmetic.one(), arithmetic.given(dampening)));
        this.startsWithGradient = startsWithGradient;
    }

    Tensor<T> next(MomentumState<T> state, Tensor<T> gradient) {
        return startsWithGradient && state.steps() == 0
                ? gradient
                : state.momentum().times(momentum).plus(gradient.times(gradientShare));
    }

    Tensor<T> lookAhead(Tensor<T> buffer, Tensor<T> gradient) {
        return gradient.plus(buffer.times(momentum));
    }
}
