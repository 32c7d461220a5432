package adamp.properties.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.properties.bound.RowArithmetic;
import adamp.properties.check.StepCheck;
import adamp.properties.port.Port;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figure 1's run on the host runtime, eq. B.1: minimise -cos(w, w*), w* = (0, -1), from (0.001, 1), rate 0.02. Every step
 * is held against the reference from the state before it, so the float32 trajectory is proved and its largest norm is
 * not an accident. The norms are those of the same recursion in float64; float32 comes within 1e-4 of them. SGDP keeps a
 * buffer of its own, as Algorithm 1 prints it: with the released code's overwritten one the norms are 1.175 and 1.845.
 */
class FigureOneTest {
    private static final TensorShape SHAPE = new TensorShape(1, 2);
    private static final int STEPS = 3600;
    private static final double FLOAT32_TOLERANCE = 1e-4;

    @ParameterizedTest
    @CsvSource({
        "SGD, 0, 1.019805",
        "SGD, 0.9, 2.932957",
        "SGD, 0.99, 28.231964",
        "SGDP, 0.9, 1.127368",
        "SGDP, 0.99, 1.146204"
    })
    void theLargestNormIsThePublishedOneAndEveryStepIsTheReferences(
            Algorithm algorithm, double momentum, double largestNorm) {
        HyperParameters hyper = HyperParameters.DEFAULTS.withLearningRate(0.02).withMomentum(momentum);
        Rule rule = new Rule(algorithm, hyper, Conventions.CORRECTED);
        RuntimePortFactory host = new RuntimePortFactory();
        RowArithmetic rows = host.rows(rule);
        StepCheck check = new StepCheck(rule, rows);
        double largest = 0;
        try (Port port = host.create(rule, List.of(SHAPE))) {
            port.load(0, TensorState.start(algorithm, new double[] {0.001f, 1}));
            for (int step = 0; step < STEPS; step++) {
                TensorState before = port.state(0);
                double[] gradient = gradient(before.weight());
                List<double[]> gradients = new ArrayList<>();
                gradients.add(gradient);
                port.step(gradients);
                TensorState after = port.state(0);
                assertEquals(
                        List.of(), check.check(SHAPE, before, gradient, after).deviations());
                largest = Math.max(largest, norm(after.weight()));
            }
        }
        assertEquals(largestNorm, largest, FLOAT32_TOLERANCE);
    }

    /** Of -cos(w, w*) = y / |w|: (-x y, x^2) / |w|^3. */
    private static double[] gradient(double[] w) {
        double x = w[0];
        double y = w[1];
        double cube = Math.pow(x * x + y * y, 1.5);
        return new double[] {(float) (-x * y / cube), (float) (x * x / cube)};
    }

    private static double norm(double[] w) {
        return Math.hypot(w[0], w[1]);
    }
}
