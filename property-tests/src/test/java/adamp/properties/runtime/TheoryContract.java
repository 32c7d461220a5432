package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.bound.Enclosures;
import adamp.properties.bound.Rounding.Range;
import adamp.properties.bound.StepBound;
import adamp.properties.bound.View;
import adamp.properties.cases.Draws;
import adamp.properties.port.Port;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import adamp.spec.field.ExactScalars;
import adamp.spec.theory.Geodesic;
import adamp.spec.theory.NormGrowth;
import adamp.spec.vector.Tensor;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The paper's statements of what the runtime really did. The weights after a float32 step differ from the exact ones by
 * at most their bounds e, so a squared norm differs by at most sum of 2 |w_i| e_i + e_i^2; what is left of the statements
 * is checked exactly, in fractions.
 */
abstract class TheoryContract {
    private static final int TRIES = 100;
    private static final int LENGTH = 24;
    private static final TensorShape SHAPE = new TensorShape(1, LENGTH);

    /** The runtime. */
    abstract RuntimePortFactory port();

    @Property(tries = TRIES)
    void lemma21TheSquaredNormGrowsByTheSquaredStep(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
        double rate = thousandths / 1000.0;
        Run run = new Run(port(), Algorithm.SGD, rate, 0, seed);
        Tensor<BigFraction> w = exact(run.before.weight());
        Tensor<BigFraction> g = exact(run.gradient);
        BigFraction expected = growth(rate).orthogonal(w.squaredNorm(), g.squaredNorm());
        assertNear(expected, exact(run.after.weight()).squaredNorm(), run.slackOfSquaredNorm());
    }

    @Property(tries = TRIES)
    void equation12TheProjectedStepGrowsTheSquaredNormByItsOwnSquare(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
        double rate = thousandths / 1000.0;
        Run run = new Run(port(), Algorithm.SGDP, rate, 0.5, seed);
        Tensor<BigFraction> w = exact(run.before.weight());
        Tensor<BigFraction> p = exact(run.before.first()).times(fraction(0.5)).plus(exact(run.gradient));
        Tensor<BigFraction> q = new Geodesic<>(w, p, fraction((float) rate)).tangent();
        BigFraction expected = growth(rate).orthogonal(w.squaredNorm(), q.squaredNorm());
        assertNear(expected, exact(run.after.weight()).squaredNorm(), run.slackOfSquaredNorm());
    }

    @Property(tries = TRIES)
    void proposition31TheProjectedPointLiesOnTheGreatCircleOfTheWeightAndTheUnprojectedPoint(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
        double rate = thousandths / 1000.0;
        Run projected = new Run(port(), Algorithm.SGDP, rate, 0.5, seed);
        Run plain = new Run(port(), Algorithm.SGD, rate, 0.5, seed);
        Tensor<BigFraction> w = exact(projected.before.weight());
        Tensor<BigFraction> p =
                exact(projected.before.first()).times(fraction(0.5)).plus(exact(projected.gradient));
        // w - eta (p - c w) = (w - eta p) + eta c w, with c = w.p / w.w: in the span of w and the unprojected point.
        BigFraction share = fraction((float) rate).multiply(w.dot(p)).divide(w.squaredNorm());
        Tensor<BigFraction> onTheCircle = exact(plain.after.weight()).plus(w.times(share));
        for (int i = 0; i < LENGTH; i++) {
            double bound = projected.bound.error(i) + plain.bound.error(i);
            assertNear(onTheCircle.get(i), exact(projected.after.weight()).get(i), bound);
        }
    }

    private static TensorState step(RuntimePortFactory factory, Rule rule, TensorState before, double[] gradient) {
        try (Port port = factory.create(rule, List.of(SHAPE))) {
            port.load(0, before);
            List<double[]> gradients = new ArrayList<>();
            gradients.add(gradient);
            port.step(gradients);
            return port.state(0);
        }
    }

    /** One step from small integers, the gradient exactly orthogonal to the weight. */
    private static final class Run {
        final Rule rule;
        final TensorState before;
        final double[] gradient;
        final TensorState after;
        final Enclosures bound;

        Run(RuntimePortFactory port, Algorithm algorithm, double rate, double momentum, long seed) {
            HyperParameters hyper = HyperParameters.DEFAULTS
                    .withLearningRate(rate)
                    .withMomentum(momentum)
                    .withEps(0);
            rule = new Rule(algorithm, hyper, Conventions.CORRECTED);
            double[] weight = Draws.integers(seed, LENGTH, 8);
            weight[0] = 1; // not zero
            gradient = new double[LENGTH];
            for (int i = 0; i < LENGTH; i += 2) {
                gradient[i] = weight[i + 1];
                gradient[i + 1] = -weight[i];
            }
            before = new TensorState(weight, Draws.integers(seed + 1, LENGTH, 8), new double[0], 1);
            after = step(port, rule, before, gradient);
            View view = algorithm.projects() ? View.CHANNEL : View.NONE;
            bound = new StepBound(rule, port.rows(rule))
                    .step(SHAPE, before, gradient, view, Range.KEPT)
                    .weight();
        }

        /** What the bounds on the elements allow a squared norm to be off by. */
        double slackOfSquaredNorm() {
            double slack = 0;
            for (int i = 0; i < LENGTH; i++) {
                double error = bound.error(i);
                slack += 2 * Math.abs(after.weight()[i]) * error + error * error;
            }
            return slack * (1 + 0x1p-20);
        }
    }

    private static NormGrowth<BigFraction> growth(double rate) {
        return new NormGrowth<>(ExactScalars.EXACT, fraction((float) rate), BigFraction.ZERO);
    }

    private static BigFraction fraction(double value) {
        return ExactScalars.EXACT.of(value);
    }

    private static Tensor<BigFraction> exact(double[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return Tensor.vector(ExactScalars.EXACT, doubles);
    }

    private static void assertNear(BigFraction expected, BigFraction actual, double bound) {
        double difference = actual.subtract(expected).abs().doubleValue();
        assertTrue(difference <= bound, actual.doubleValue() + " is off by " + difference + ", bound " + bound);
    }
}
