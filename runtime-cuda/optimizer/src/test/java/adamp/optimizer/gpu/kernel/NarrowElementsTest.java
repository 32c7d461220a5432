package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.ElementType;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.optimizer.Shape;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A float16 or bfloat16 tensor is stepped as the float32 tensor of its master and its widened gradient is, to the bit; its
 * weight is the master rounded to nearest even.
 */
class NarrowElementsTest {
    private static final int STEPS = 3;

    static Stream<Arguments> steps() {
        return Stream.of(ElementType.FLOAT16, ElementType.BFLOAT16)
                .flatMap(type -> settings().map(settings -> Arguments.of(type, settings)));
    }

    private static Stream<Settings> settings() {
        return Stream.of(
                Sgd.builder().learningRate(0.1).momentum(0.9).build(),
                Sgdp.builder().learningRate(0.1).momentum(0.9).nesterov(true).build(),
                Adam.builder().learningRate(0.01).build(),
                AdamP.builder().learningRate(0.01).nesterov(true).build());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void areSteppedAsTheirMasters(ElementType type, Settings settings) {
        SampleModel sample = new SampleModel(3, SampleModel.SHAPES);
        List<float[]> weights = sample.weights();
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel wide =
                        new SteppedModel(gpu, settings, Conventions.CORRECTED, SampleModel.SHAPES, weights);
                SteppedModel narrow =
                        new SteppedModel(gpu, settings, Conventions.CORRECTED, type, SampleModel.SHAPES, weights)) {
            for (int step = 0; step < STEPS; step++) {
                List<float[]> current = current(wide, weights.size());
                List<float[]> gradients = sample.gradients(current, step).stream()
                        .map(gradient -> rounded(type, gradient))
                        .toList();
                assertEquals(wide.step(gradients), narrow.step(gradients));
                for (int i = 0; i < weights.size(); i++) {
                    assertArrayEquals(wide.weight(i), narrow.weight(i), "master " + i);
                    assertArrayEquals(wide.first(i), narrow.first(i), "first moment " + i);
                    assertArrayEquals(bits(type, narrow.weight(i)), narrow.narrow(i), "weight " + i);
                }
            }
        }
    }

    private static List<float[]> current(SteppedModel model, int tensors) {
        List<float[]> weights = new ArrayList<>();
        for (int i = 0; i < tensors; i++) {
            weights.add(model.weight(i));
        }
        return weights;
    }

    private static float[] rounded(ElementType type, float[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = type.widen(type.narrow(values[i]));
        }
        return rounded;
    }

    private static short[] bits(ElementType type, float[] values) {
        short[] bits = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            bits[i] = type.narrow(values[i]);
        }
        return bits;
    }

    /** Ties to even and away from it, the largest and beyond, denormals, zeros, infinities, NaN: w' = w - 0 g = w. */
    @ParameterizedTest
    @EnumSource(names = "FLOAT32", mode = EnumSource.Mode.EXCLUDE)
    void areRoundedToNearestEven(ElementType type) {
        float[] edges = {
            1 + 0x1p-11f,
            1 + 0x1.8p-10f,
            1 + 0x1.002p-11f,
            1 + 0x1p-8f,
            1 + 0x1.8p-7f,
            1 + 0x1.0002p-8f,
            65504,
            65519,
            65520,
            -65520,
            Float.MAX_VALUE,
            0x1.fefffep127f,
            0x1p-14f,
            0x1p-24f,
            0x1p-25f,
            0x1.8p-24f,
            0x1.002p-25f,
            Float.MIN_VALUE,
            0,
            -0.0f,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN
        };
        Settings still = Sgd.builder().learningRate(0).build();
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel model = new SteppedModel(
                        gpu, still, Conventions.CORRECTED, type, List.of(Shape.of(edges.length)), List.of(edges))) {
            model.step(List.of(new float[edges.length]));
            assertArrayEquals(bits(type, model.weight(0)), model.narrow(0));
        }
    }
}
