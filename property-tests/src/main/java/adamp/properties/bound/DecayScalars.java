package adamp.properties.bound;

import adamp.properties.rule.HyperParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The scalars of decoupled weight decay.
 *
 * @param factor {@code 1 - k}, {@code k = eta lambda ratio / scale}
 * @param share k itself, for {@code w - k w}: one scalar, or eta and the rest one after the other
 * @param coefficient {@code lambda ratio / scale}, for {@code w - eta (coefficient w + ..)}
 */
record DecayScalars(Enclosure factor, Enclosure share, Enclosure coefficient) {

    static <T> DecayScalars of(ScalarArithmetic<T> arithmetic, HyperParameters hyper, T ratio, T scale) {
        T one = arithmetic.given(1);
        T rate = arithmetic.given(hyper.learningRate());
        T lambda = arithmetic.given(hyper.weightDecay());
        T product = arithmetic.times(rate, lambda);
        T share = arithmetic.over(arithmetic.times(product, ratio), scale);
        T coefficient = arithmetic.over(arithmetic.times(lambda, ratio), scale);
        int further = (ratio.equals(one) ? 0 : 1) + (scale.equals(one) ? 0 : 1);
        List<Double> factors = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (T way : arithmetic.reordered(share, further)) {
            factors.add(arithmetic.atTensor(arithmetic.minus(one, way)));
            shares.add(arithmetic.atTensor(way));
        }
        shares.add(arithmetic.atTensor(rate) * arithmetic.atTensor(coefficient));
        shares.add(arithmetic.atTensor(product) * arithmetic.atTensor(arithmetic.over(ratio, scale)));
        return new DecayScalars(
                arithmetic.enclose(factors), arithmetic.enclose(shares), arithmetic.enclosedAtTensor(coefficient));
    }
}
