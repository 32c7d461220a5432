package adamp.proofs.numeric.instance;

import adamp.spec.convention.BiasCorrection;
import adamp.spec.convention.Setting;
import adamp.spec.field.ExactScalars;
import adamp.spec.optimizer.Adam;
import adamp.spec.optimizer.AdamP;
import adamp.spec.optimizer.AdamPParameters;
import adamp.spec.optimizer.AdamParameters;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The first step of Adam on w = (a, b) with the orthogonal gradient g = (b, -a) s, for a &gt; b &gt; 0: bias-corrected and with
 * eps = 0 it is sign g = (1, -1), and w.(1, -1) = a - b is positive. (2, 1) is the smallest.
 *
 * @param weight w
 * @param gradient g
 * @param learningRate eta, below a - b
 * @param beta1 the rate of the first moment
 * @param beta2 the rate of the second moment, with a rational root of 1 - beta2
 */
public record FirstAdamStep(
        Tensor<BigFraction> weight, Tensor<BigFraction> gradient, double learningRate, double beta1, double beta2) {
    /** Those that shrink the norm: all of them, as eta |p|^2 = 2 eta &lt; 2 (a - b) = 2 w.p. */
    public static final class Shrinking implements ArbitrarySupplier<FirstAdamStep> {
        @Override
        public Arbitrary<FirstAdamStep> get() {
            return Combinators.combine(
                            Fractions.positive(),
                            Fractions.positive(),
                            Fractions.positive(),
                            Arbitraries.integers().between(1, 999),
                            Arbitraries.of(0.0, 0.5, 0.875, 0.9),
                            Arbitraries.of(0.0, 0.75, 0.9375))
                    .as((b, difference, scale, thousandths, beta1, beta2) -> {
                        BigFraction a = b.add(difference);
                        double eta = difference.doubleValue() * thousandths / 1000;
                        return new FirstAdamStep(
                                vector(a, b),
                                vector(b.multiply(scale), a.multiply(scale).negate()),
                                eta,
                                beta1,
                                beta2);
                    })
                    .withoutEdgeCases();
        }

        private static Tensor<BigFraction> vector(BigFraction x, BigFraction y) {
            return Tensor.build(ExactScalars.EXACT, Shape.of(2), i -> i == 0 ? x : y);
        }
    }

    private static Setting<BigFraction> corrected() {
        return PaperSetting.of(BiasCorrection.PER_PARAMETER);
    }

    /** w.g = 0. */
    public boolean gradientIsOrthogonal() {
        return weight.dot(gradient).equals(BigFraction.ZERO);
    }

    /** The weight after the step of Adam. */
    public Tensor<BigFraction> byAdam() {
        Adam<BigFraction> adam = new Adam<>(
                corrected(),
                AdamParameters.of(learningRate).withBetas(beta1, beta2).withEpsilon(0));
        return adam.step(adam.start(weight), gradient).state().weight();
    }

    /** The weight after the step of AdamP, which projects. */
    public Tensor<BigFraction> byAdamP() {
        AdamP<BigFraction> adamP = new AdamP<>(
                corrected(),
                AdamPParameters.of(learningRate).withBetas(beta1, beta2).withEpsilon(0));
        return adamP.step(adamP.start(weight), gradient).state().weight();
    }
}
