package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgdp;
import adamp.optimizer.View;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A projected step gives the bits of a plain Java model of the same sums, trees and roundings. */
class ProjectedStepsTest {
    private static final int STEPS = 3;

    static Stream<Arguments> steps() {
        return Stream.of(Conventions.CORRECTED, Conventions.OFFICIAL.with("emptyTensor", "skipped"))
                .flatMap(conventions -> settings().map(settings -> Arguments.of(settings, conventions)));
    }

    private static Stream<Settings> settings() {
        return Stream.of(
                Sgdp.builder().learningRate(0.1).momentum(0.9).weightDecay(0.01).build(),
                Sgdp.builder().learningRate(0.1).momentum(0.9).nesterov(true).build(),
                AdamP.builder().learningRate(0.01).weightDecay(0.1).build(),
                AdamP.builder().learningRate(0.01).eps(1e-3).nesterov(true).build());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void giveTheModelsBits(Settings settings, Conventions conventions) {
        SampleModel sample = new SampleModel(2, SampleModel.SHAPES);
        List<float[]> weights = sample.weights();
        Set<View> seen = EnumSet.noneOf(View.class);
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel device = new SteppedModel(gpu, settings, conventions, SampleModel.SHAPES, weights)) {
            StepModel model = new StepModel(settings, conventions, SampleModel.SHAPES, weights);
            for (int step = 0; step < STEPS; step++) {
                List<float[]> gradients = sample.gradients(model.weights(), step);
                List<Optional<Finding>> findings = device.step(gradients);
                for (int i = 0; i < gradients.size(); i++) {
                    Optional<View> view = findings.get(i).flatMap(Finding::view);
                    view.ifPresent(seen::add);
                    model.step(i, view, gradients.get(i));
                    assertArrayEquals(model.weights().get(i), device.weight(i), "weight " + i + " in " + view);
                    assertArrayEquals(model.first(i), device.first(i), "first moment " + i);
                    assertArrayEquals(model.second(i), device.second(i), "second moment " + i);
                }
            }
        }
        assertEquals(EnumSet.allOf(View.class), seen);
    }
}
