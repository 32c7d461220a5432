package adamp.properties.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import adamp.optimizer.AdamP;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgdp;
import adamp.properties.bound.View;
import adamp.properties.check.StepCheck;
import adamp.properties.check.StepVerdict;
import adamp.properties.port.Port;
import adamp.properties.port.RuntimePortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real training: libtorch's gradients of this machine, whatever their last bits, and the steps of a GPU's kernels on
 * libtorch's tensors. From each state that the kernels left, the host takes the same step: both lie within the bound of
 * the exact one, and they differ in no bit but where a projection was added up in another order.
 */
class FashionMnistTest {
    private static final int STEPS = 20;
    private static final HyperParameters ADAMP =
            HyperParameters.DEFAULTS.withLearningRate(0.005).withNesterov(true).withWeightDecay(0.01);
    private static final HyperParameters SGDP =
            HyperParameters.DEFAULTS.withLearningRate(0.1).withNesterov(true).withWeightDecay(1e-3);

    @ParameterizedTest
    @ValueSource(strings = {"emulated", "cuda"})
    void adampStepsRealNetworksWithinTheBoundOfTheHost(String runtime) {
        Settings settings = AdamP.builder()
                .learningRate(ADAMP.learningRate())
                .weightDecay(ADAMP.weightDecay())
                .nesterov(true)
                .build();
        check(runtime, settings, new Rule(Algorithm.ADAMP, ADAMP, Conventions.CORRECTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulated", "cuda"})
    void sgdpStepsRealNetworksWithinTheBoundOfTheHost(String runtime) {
        Settings settings = Sgdp.builder()
                .learningRate(SGDP.learningRate())
                .momentum(SGDP.momentum())
                .weightDecay(SGDP.weightDecay())
                .nesterov(true)
                .build();
        check(runtime, settings, new Rule(Algorithm.SGDP, SGDP, Conventions.CORRECTED));
    }

    private static void check(String runtime, Settings settings, Rule rule) {
        assumeTrue(libtorchIsThere(), "libtorch is not on the class path");
        Optional<String> obstacle = RuntimePortFactory.obstacle(runtime);
        assumeTrue(obstacle.isEmpty(), () -> runtime + ": " + obstacle.orElseThrow());
        RuntimePortFactory host = RuntimePortFactory.of("host");
        StepCheck kernels = new StepCheck(rule, RuntimePortFactory.of(runtime).rows(rule));
        StepCheck processor = new StepCheck(rule, host.rows(rule));
        int projected = 0;
        try (FashionMnistSteps training = new FashionMnistSteps(runtime, settings);
                Port twin = host.create(rule, training.shapes())) {
            List<TensorState> before = training.states();
            for (int step = 0; step < STEPS; step++) {
                List<double[]> gradients = training.step();
                List<TensorState> after = training.states();
                List<TensorState> ofHost = stepOf(twin, before, gradients);
                for (int i = 0; i < before.size(); i++) {
                    TensorShape shape = training.shapes().get(i);
                    StepVerdict ours = kernels.check(shape, before.get(i), gradients.get(i), after.get(i));
                    StepVerdict theirs = processor.check(shape, before.get(i), gradients.get(i), ofHost.get(i));
                    String where = "step " + step + ", tensor " + i + " " + shape;
                    assertTrue(ours.isCorrect(), () -> runtime + ", " + where + ": " + ours.deviations());
                    assertTrue(theirs.isCorrect(), () -> "host, " + where + ": " + theirs.deviations());
                    requireSameBits(ours.view() == View.NONE, after.get(i), ofHost.get(i), where);
                    projected += ours.view() == View.NONE ? 0 : 1;
                }
                before = after;
            }
        }
        assertTrue(projected > STEPS, "only " + projected + " steps of tensors were projected: this tries too little");
    }

    private static List<TensorState> stepOf(Port port, List<TensorState> before, List<double[]> gradients) {
        for (int i = 0; i < before.size(); i++) {
            port.load(i, before.get(i));
        }
        port.step(gradients);
        return IntStream.range(0, before.size()).mapToObj(port::state).toList();
    }

    /** Moments always, weights where nothing was projected. */
    private static void requireSameBits(boolean weightsToo, TensorState one, TensorState other, String where) {
        assertArrayEquals(other.first(), one.first(), where);
        assertArrayEquals(other.second(), one.second(), where);
        assertEquals(other.steps(), one.steps(), where);
        if (weightsToo) {
            assertArrayEquals(other.weight(), one.weight(), where);
        }
    }

    /** An archive for a GPU may leave it out. */
    private static boolean libtorchIsThere() {
        try {
            Class.forName("adamp.experiments.train.SteppedWeights");
            Class.forName("org.bytedeco.pytorch.Tensor", false, FashionMnistTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
