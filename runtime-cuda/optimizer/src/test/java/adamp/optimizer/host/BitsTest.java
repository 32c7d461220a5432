package adamp.optimizer.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.optimizer.StepReport;
import adamp.optimizer.Tensor;
import adamp.optimizer.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One result, whatever instructions, threads and memory it is computed with. */
@EnabledIf(
        value = "adamp.optimizer.host.BackendTest#hasTheMethods",
        disabledReason = "vector kernels are written for Java 17's module, and this is a later one's")
class BitsTest {
    private static final int STEPS = 5;

    static Stream<Arguments> cases() {
        return settings().flatMap(settings -> Stream.of(Conventions.CORRECTED, Conventions.OFFICIAL)
                .map(conventions -> Arguments.of(settings, conventions)));
    }

    static Stream<Settings> settings() {
        return Stream.of(
                Sgd.builder().learningRate(0.1).build(),
                Sgd.builder()
                        .learningRate(0.1)
                        .momentum(0.9)
                        .dampening(0.2)
                        .weightDecay(1e-2)
                        .build(),
                Sgd.builder().learningRate(0.1).momentum(0.9).nesterov(true).build(),
                Sgdp.builder().learningRate(0.1).momentum(0.9).weightDecay(1e-2).build(),
                Sgdp.builder().learningRate(0.1).momentum(0.9).nesterov(true).build(),
                Adam.builder().weightDecay(1e-2).build(),
                AdamW.builder().build(),
                AdamP.builder().weightDecay(1e-2).build(),
                AdamP.builder().nesterov(true).weightDecay(1e-2).build());
    }

    @Test
    void theSampleIsProjectedInBothViewsAndInNone() {
        Sample sample = new Sample(23);
        List<Tensor> weights = Sample.direct(sample.copyWeights());
        Settings settings = AdamP.builder().build();
        try (Optimizer optimizer = Sample.optimizer(new VectorKernels(), settings, Conventions.CORRECTED, 1, weights)) {
            StepReport report = optimizer.stepAndReport(Sample.direct(sample.gradients(sample.copyWeights())));
            assertEquals(Optional.of(View.CHANNEL), report.parameter("p0").projected());
            assertEquals(Optional.of(View.LAYER), report.parameter("p1").projected());
            assertEquals(Optional.empty(), report.parameter("p2").projected());
            assertEquals(Optional.of(View.CHANNEL), report.parameter("p3").projected());
            assertEquals(Optional.of(View.LAYER), report.parameter("p4").projected());
            assertEquals(Optional.of(View.CHANNEL), report.parameter("p10").projected());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void vectorInstructionsGiveTheBitsOfPlainLoops(Settings settings, Conventions conventions) {
        assertSame(
                run(new ScalarKernels(), settings, conventions, 1, false),
                run(new VectorKernels(), settings, conventions, 1, true));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void threeThreadsGiveTheBitsOfOne(Settings settings, Conventions conventions) {
        assertSame(
                run(new VectorKernels(), settings, conventions, 1, true),
                run(new VectorKernels(), settings, conventions, 3, true));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void heapMemoryGivesTheBitsOfDirectMemory(Settings settings, Conventions conventions) {
        assertSame(
                run(new VectorKernels(), settings, conventions, 1, false),
                run(new ScalarKernels(), settings, conventions, 2, true));
    }

    /** Weights and state arrays after a few steps. */
    private static <W extends Window> List<float[]> run(
            Kernels<W> kernels, Settings settings, Conventions conventions, int threads, boolean direct) {
        Sample sample = new Sample(23);
        List<float[]> start = sample.copyWeights();
        List<Integer> kept = kept(conventions);
        List<Tensor> tensors = pick(direct ? Sample.direct(start) : Sample.onHeap(start), kept);
        try (Optimizer optimizer = Sample.optimizer(kernels, settings, conventions, threads, tensors)) {
            List<Tensor> all = direct ? Sample.direct(start) : Sample.onHeap(start);
            for (int step = 0; step < STEPS; step++) {
                List<float[]> now = new ArrayList<>(Sample.values(all));
                List<float[]> stepped = Sample.values(tensors);
                for (int i = 0; i < kept.size(); i++) {
                    now.set(kept.get(i), stepped.get(i));
                }
                List<float[]> gradients = sample.gradients(now);
                optimizer.step(pick(direct ? Sample.direct(gradients) : Sample.onHeap(gradients), kept));
            }
            List<float[]> result = new ArrayList<>(Sample.values(tensors));
            optimizer
                    .parameters()
                    .forEach(parameter -> result.addAll(
                            optimizer.state(parameter.name()).arrays().values()));
            return result;
        }
    }

    /** OFFICIAL rejects tensors without elements. */
    private static List<Integer> kept(Conventions conventions) {
        return Stream.iterate(0, i -> i + 1)
                .limit(Sample.SHAPES.size())
                .filter(i -> conventions.equals(Conventions.CORRECTED)
                        || Sample.SHAPES.get(i).elements() > 0)
                .toList();
    }

    private static List<Tensor> pick(List<Tensor> tensors, List<Integer> kept) {
        return kept.stream().map(tensors::get).toList();
    }

    private static void assertSame(List<float[]> expected, List<float[]> actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(bits(expected.get(i)), bits(actual.get(i)), "array " + i);
        }
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(values[i]);
        }
        return bits;
    }
}
