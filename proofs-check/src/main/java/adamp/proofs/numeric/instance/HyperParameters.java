package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Hyper-parameters of a run, as the doubles that the optimizers take, and as the exact values they stand for.
 *
 * @param learningRate eta, positive
 * @param momentum beta, at least 0 and below 1
 * @param weightDecay lambda, positive; for the runs that decay
 */
public record HyperParameters(double learningRate, double momentum, double weightDecay) {
    /** Sixteenths, whose powers are short fractions, a tiny rate, and the one of Figure 1. */
    private static final List<Double> LEARNING_RATES = sixteenths(1, 32, 0x1p-20, 0.02);

    /** No momentum at all, sixteenths, close to 0 and to 1, and the usual 0.9 and 0.99. */
    private static final List<Double> MOMENTA = sixteenths(0, 15, 0x1p-10, 1 - 0x1p-10, 0.9, 0.99);

    private static final List<Double> DECAYS = sixteenths(1, 40, 0x1p-10, 1e-4);

    private static List<Double> sixteenths(int from, int to, double... others) {
        DoubleStream multiples = IntStream.rangeClosed(from, to).mapToDouble(k -> k / 16.0);
        return DoubleStream.concat(multiples, DoubleStream.of(others)).boxed().toList();
    }

    static Arbitrary<HyperParameters> arbitrary() {
        return Combinators.combine(oneOf(LEARNING_RATES), oneOf(MOMENTA), oneOf(DECAYS))
                .as(HyperParameters::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Double> oneOf(List<Double> values) {
        return Arbitraries.integers()
                .between(0, values.size() - 1)
                .withDistribution(RandomDistribution.uniform())
                .map(values::get);
    }

    /** eta. */
    public BigFraction eta() {
        return ExactScalars.EXACT.of(learningRate);
    }

    /** beta. */
    public BigFraction beta() {
        return ExactScalars.EXACT.of(momentum);
    }

    /** lambda. */
    public BigFraction lambda() {
        return ExactScalars.EXACT.of(weightDecay);
    }
}
