package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Hyper-parameters of a run, as the doubles that the optimizers take, and as the exact values they stand for.
 *
 * @param learningRate eta, positive
 * @param momentum beta, at least 0 and below 1
 */
public record HyperParameters(double learningRate, double momentum) {
    static Arbitrary<HyperParameters> arbitrary() {
        return Combinators.combine(learningRates(), momenta()).as(HyperParameters::new);
    }

    /** Multiples of a sixteenth, for short fractions, and the rates of the paper's Figure 1 and of practice. */
    static Arbitrary<Double> learningRates() {
        Arbitrary<Double> short16ths = Arbitraries.integers().between(1, 32).map(k -> k / 16.0);
        return Arbitraries.frequencyOf(
                Tuple.of(4, short16ths), Tuple.of(1, Arbitraries.of(0.02, 0.1, 0x1p-20)));
    }

    /** None, multiples of a sixteenth, close to 0 and to 1, and the usual 0.9 and 0.99. */
    static Arbitrary<Double> momenta() {
        Arbitrary<Double> short16ths = Arbitraries.integers().between(0, 15).map(k -> k / 16.0);
        return Arbitraries.frequencyOf(
                Tuple.of(4, short16ths),
                Tuple.of(1, Arbitraries.of(0.9, 0.99, 0x1p-10, 1 - 0x1p-10)));
    }

    /** eta. */
    public BigFraction eta() {
        return ExactScalars.EXACT.of(learningRate);
    }

    /** beta. */
    public BigFraction beta() {
        return ExactScalars.EXACT.of(momentum);
    }
}
