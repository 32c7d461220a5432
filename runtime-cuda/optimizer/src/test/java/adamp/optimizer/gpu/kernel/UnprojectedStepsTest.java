package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Conventions;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import adamp.optimizer.ParameterState;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.optimizer.Tensor;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A step that is not projected gives the host's bits: the elementwise operations are the same, in the same order. */
class UnprojectedStepsTest {
    private static final int STEPS = 3;

    static Stream<Arguments> steps() {
        return settings().flatMap(settings -> Stream.of(
                        Conventions.CORRECTED, Conventions.OFFICIAL.with("emptyTensor", "skipped"))
                .map(conventions -> Arguments.of(settings, conventions)));
    }

    /** With delta = 0 nothing is ever projected. */
    private static Stream<Settings> settings() {
        return Stream.of(
                Sgd.builder().learningRate(0.1).build(),
                Sgd.builder().learningRate(0.1).weightDecay(0.01).build(),
                Sgd.builder().learningRate(0.1).momentum(0.9).dampening(0.2).build(),
                Sgd.builder()
                        .learningRate(0.1)
                        .momentum(0.9)
                        .weightDecay(0.01)
                        .nesterov(true)
                        .build(),
                Sgdp.builder()
                        .learningRate(0.1)
                        .momentum(0.9)
                        .weightDecay(0.01)
                        .delta(0)
                        .dampening(0.1)
                        .build(),
                Sgdp.builder()
                        .learningRate(0.1)
                        .momentum(0.9)
                        .delta(0)
                        .nesterov(true)
                        .build(),
                Adam.builder().learningRate(0.01).build(),
                Adam.builder().learningRate(0.01).weightDecay(0.1).build(),
                AdamW.builder().learningRate(0.01).weightDecay(0.1).build(),
                AdamP.builder().learningRate(0.01).weightDecay(0.1).delta(0).build(),
                AdamP.builder().learningRate(0.01).delta(0).nesterov(true).build());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void giveTheHostsBits(Settings settings, Conventions conventions) {
        SampleModel sample = new SampleModel(1, SampleModel.SHAPES);
        List<float[]> host = sample.weights();
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel device = new SteppedModel(gpu, settings, conventions, SampleModel.SHAPES, copy(host));
                Optimizer optimizer = onHost(settings, conventions, host)) {
            for (int step = 0; step < STEPS; step++) {
                List<float[]> gradients = new ArrayList<>(sample.gradients(host, step));
                gradients.set(step, null); // one is left out
                optimizer.step(tensors(gradients));
                List<Optional<Finding>> findings = device.step(gradients);
                findings.stream()
                        .flatMap(Optional::stream)
                        .forEach(finding -> assertEquals(Optional.empty(), finding.view()));
            }
            for (int i = 0; i < host.size(); i++) {
                assertArrayEquals(host.get(i), device.weight(i), "weight " + i);
                requireSameState(optimizer.state("p" + i), device, i);
            }
        }
    }

    private static void requireSameState(ParameterState state, SteppedModel device, int tensor) {
        if (state.arrays().containsKey(ParameterState.MOMENTUM)) {
            assertArrayEquals(state.array(ParameterState.MOMENTUM), device.first(tensor), "buffer " + tensor);
        } else {
            assertArrayEquals(state.array(ParameterState.FIRST_MOMENT), device.first(tensor), "m " + tensor);
            assertArrayEquals(state.array(ParameterState.SECOND_MOMENT), device.second(tensor), "v " + tensor);
        }
    }

    private static List<float[]> copy(List<float[]> values) {
        return values.stream().map(float[]::clone).toList();
    }

    private static Optimizer onHost(Settings settings, Conventions conventions, List<float[]> weights) {
        Parameter[] parameters = IntStream.range(0, weights.size())
                .mapToObj(i -> Parameter.of(
                        "p" + i, weights.get(i), SampleModel.SHAPES.get(i).sizes()))
                .toArray(Parameter[]::new);
        return Optimizer.builder()
                .group(settings, parameters)
                .conventions(conventions)
                .build();
    }

    private static List<Tensor> tensors(List<float[]> values) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            tensors.add(
                    values.get(i) == null
                            ? null
                            : Tensor.of(values.get(i), SampleModel.SHAPES.get(i).sizes()));
        }
        return tensors;
    }
}
