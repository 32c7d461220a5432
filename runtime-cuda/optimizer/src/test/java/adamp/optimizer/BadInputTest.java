package adamp.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1e-3, Double.NaN, Double.POSITIVE_INFINITY})
    void hyperParametersThatMustNotBeNegativeAreNamed(double bad) {
        assertRefused(
                "AdamP: learningRate is " + bad,
                () -> AdamP.builder().learningRate(bad).build());
        assertRefused("AdamP: eps is " + bad, () -> AdamP.builder().eps(bad).build());
        assertRefused(
                "AdamP: weightDecay is " + bad,
                () -> AdamP.builder().weightDecay(bad).build());
        assertRefused("AdamP: delta is " + bad, () -> AdamP.builder().delta(bad).build());
        assertRefused(
                "SGDP: weightDecayRatio is " + bad,
                () -> Sgdp.builder().learningRate(1).weightDecayRatio(bad).build());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
    void decayRatesOutsideZeroToOneAreNamed(double bad) {
        assertRefused("AdamW: beta1 is " + bad, () -> AdamW.builder().beta1(bad).build());
        assertRefused("Adam: beta2 is " + bad, () -> Adam.builder().beta2(bad).build());
        assertRefused(
                "SGD: momentum is " + bad,
                () -> Sgd.builder().learningRate(1).momentum(bad).build());
        assertRefused(
                "SGDP: dampening is " + bad,
                () -> Sgdp.builder().learningRate(1).dampening(bad).build());
    }

    @Test
    void sgdNeedsALearningRate() {
        assertRefused("SGD: learningRate is missing", () -> Sgd.builder().build());
        assertRefused("SGDP: learningRate is missing", () -> Sgdp.builder().build());
    }

    @Test
    void nesterovNeedsAMomentumAndInSgdNoDampening() {
        assertRefused(
                "nesterov needs a momentum",
                () -> Sgdp.builder().learningRate(1).nesterov(true).build());
        assertRefused("nesterov needs zero dampening", () -> Sgd.builder()
                .learningRate(1)
                .momentum(0.9)
                .dampening(0.1)
                .nesterov(true)
                .build());
    }

    @Test
    void aLaterLearningRateIsCheckedToo() {
        try (Optimizer optimizer = optimizer()) {
            assertRefused("learningRate is -1.0", () -> optimizer.learningRate(-1));
            assertRefused("no parameter group 1", () -> optimizer.learningRate(1, 0.1));
            assertEquals(1e-3, optimizer.learningRateOf(0));
        }
    }

    @Test
    void gradientsThatDoNotFitAreNamedAndChangeNothing() {
        float[] first = {1, 2, 3, 4};
        float[] second = {1, 2};
        try (Optimizer optimizer =
                Optimizer.of(AdamP.builder().build(), Parameter.of("a", first, 2, 2), Parameter.of("b", second, 2))) {
            Tensor good = Tensor.of(new float[] {1, 1, 1, 1}, 2, 2);
            assertRefused("1 gradients for 2 parameters", () -> optimizer.step(good));
            assertRefused("gradient of 'b' has shape (2, 2)", () -> optimizer.step(good, good));
            assertRefused("no list of gradients", () -> optimizer.step((List<Tensor>) null));
            assertArrayEquals(new float[] {1, 2, 3, 4}, first);
            assertEquals(0, optimizer.state("a").step());
        }
    }

    @Test
    void aClosedOptimizerSaysSo() {
        Optimizer optimizer = optimizer();
        optimizer.close();
        assertRefused("optimizer is closed", () -> optimizer.step(Tensor.of(new float[2], 1, 2)));
    }

    @Test
    void statesThatDoNotFitAreNamed() {
        try (Optimizer optimizer = optimizer()) {
            assertRefused("no parameter 'v'", () -> optimizer.state("v"));
            assertRefused(
                    "has arrays [m]", () -> optimizer.load("w", new ParameterState(1, Map.of("m", new float[2]))));
            assertRefused(
                    "elements for shape (1, 2)",
                    () -> optimizer.load("w", new ParameterState(1, Map.of("m", new float[3], "v", new float[3]))));
            assertRefused("step count -1", () -> new ParameterState(-1, Map.of()));
        }
    }

    @Test
    void parametersThatDoNotFitTheirMemoryAreNamed() {
        assertRefused(
                "parameter 'w': shape (2, 3) has 6 elements, but the memory holds 5",
                () -> Parameter.of("w", new float[5], 2, 3));
        assertRefused("size -2 is negative", () -> Parameter.of("w", new float[5], -2));
        assertRefused("more than 2147483647 elements", () -> Shape.of(1 << 16, 1 << 16));
        assertRefused("has no name", () -> Parameter.of(" ", new float[1], 1));
        assertRefused(
                "reaches element 6", () -> Tensor.strided(new HeapStorage(new float[6]), Shape.of(2, 2), 0, 5, 1));
        assertRefused(
                "give one stride for each axis",
                () -> Tensor.strided(new HeapStorage(new float[6]), Shape.of(2, 2), 0, 1));
        assertRefused(
                "share one place in memory",
                () -> Parameter.of("w", Tensor.strided(new HeapStorage(new float[6]), Shape.of(2, 2), 0, 0, 1)));
    }

    @Test
    void buffersThatCannotBeSteppedAreNamed() {
        assertRefused("on the heap", () -> DirectStorage.of(FloatBuffer.wrap(new float[4])));
        assertRefused(
                "order(ByteOrder.nativeOrder())",
                () -> DirectStorage.of(ByteBuffer.allocateDirect(16).order(otherOrder())));
        assertRefused(
                "read-only",
                () -> DirectStorage.of(ByteBuffer.allocateDirect(16)
                        .order(ByteOrder.nativeOrder())
                        .asReadOnlyBuffer()
                        .order(ByteOrder.nativeOrder())));
        assertRefused(
                "whole float32",
                () -> DirectStorage.of(ByteBuffer.allocateDirect(15).order(ByteOrder.nativeOrder())));
    }

    private static ByteOrder otherOrder() {
        return ByteOrder.nativeOrder().equals(ByteOrder.BIG_ENDIAN) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    @Test
    void groupsThatDoNotGoTogetherAreNamed() {
        Parameter w = Parameter.of("w", new float[2], 2);
        Parameter v = Parameter.of("v", new float[2], 2);
        OptimizerBuilder mixed = Optimizer.builder()
                .group(AdamP.builder().build(), w)
                .group(AdamW.builder().build(), v);
        assertRefused("groups mix AdamP and AdamW", mixed::build);
        assertRefused(
                "two parameters are named 'w'",
                () -> Optimizer.of(AdamP.builder().build(), w, Parameter.of("w", new float[2], 2)));
        assertRefused(
                "are one tensor", () -> Optimizer.of(AdamP.builder().build(), w, Parameter.of("twin", w.tensor())));
        assertRefused("has no parameters", () -> Optimizer.builder().build());
        assertRefused(
                "parameter group is empty", () -> Optimizer.of(AdamP.builder().build()));
        assertRefused("threads is 0", () -> Optimizer.builder()
                .threads(0)
                .group(AdamP.builder().build(), w)
                .build());
    }

    @Test
    void anUnknownRuntimeGetsTheNearestName() {
        assertRefused("unknown runtime 'hots'; did you mean 'host'?", () -> Optimizer.builder()
                .runtime("hots")
                .group(AdamP.builder().build(), Parameter.of("w", new float[2], 2))
                .build());
    }

    @Test
    void officialRejectsAnEmptyMatrixButNotAnEmptyVector() {
        OptimizerBuilder matrix = Optimizer.builder()
                .conventions(Conventions.OFFICIAL)
                .group(AdamP.builder().build(), Parameter.of("w", new float[0], 0, 3));
        assertRefused("parameter 'w' of shape (0, 3) has no elements", matrix::build);
        Optimizer.builder()
                .conventions(Conventions.OFFICIAL)
                .group(AdamP.builder().build(), Parameter.of("w", new float[0], 0))
                .build()
                .close();
    }

    private static Optimizer optimizer() {
        return Optimizer.of(AdamP.builder().build(), Parameter.of("w", new float[] {1, 2}, 1, 2));
    }

    private static void assertRefused(String part, Executable call) {
        Messages.assertOneLine(assertThrows(InvalidInputException.class, call), part);
    }

    @Test
    void nullGradientsAreNotAMistake() {
        try (Optimizer optimizer = optimizer()) {
            optimizer.step(Arrays.asList((Tensor) null));
            assertEquals(0, optimizer.state("w").step());
        }
    }
}
