package adamp.spec.optimizer;

import adamp.spec.field.RoundedArithmetic;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/** Adam's moments: m &lt;- beta1 m + (1 - beta1) g and v &lt;- beta2 v + (1 - beta2) g^2 (Algorithm 2, lines 2 and 3). */
final class Moments<T extends FieldElement<T>> {
    private final T beta1;
    private final T beta2;
    private final T gradientShare;
    private final T squareShare;

    Moments(RoundedArithmetic<T> arithmetic, double beta1, double beta2) {
        this.beta1 = arithmetic.atTensor(arithmetic.given(beta1));
        this.beta2 = arithmetic.atTensor(arithmetic.given(beta2));
        this.gradientShare = arithmetic.atTensor(arithmetic.minus(arithmetic.one(), arithmetic.given(beta1)));
        this.squareShare = arithmetic.atTensor(arithmetic.minus(arithmetic.one(), arithmetic.given(beta2)));
    }

    Tensor<T> first(Tensor<T> m, Tensor<T> gradient) {
        return m.times(beta1).plus(scaled(gradient));
    }

    Tensor<T> second(Tensor<T> v, Tensor<T> gradient) {
        return v.times(beta2).plus(gradient.timesElements(gradient).times(squareShare));
    }

    /** beta1 m, the first moment's share of a look-ahead. */
    Tensor<T> carried(Tensor<T> m) {
        return m.times(beta1);
    }

    /** (1 - beta1) g, the gradient's share. */
    Tensor<T> scaled(Tensor<T> gradient) {
        return gradient.times(gradientShare);
    }
}
