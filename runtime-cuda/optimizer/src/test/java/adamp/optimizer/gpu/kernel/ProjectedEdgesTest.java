package adamp.optimizer.gpu.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.AdamP;
import adamp.optimizer.Conventions;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgdp;
import adamp.optimizer.Shape;
import adamp.optimizer.View;
import adamp.optimizer.gpu.emulator.PtxEmulator;
import adamp.optimizer.plan.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projections whose sums or norms are at an edge, to the bit of the plain model. */
class ProjectedEdgesTest {
    private static final Settings ADAMP =
            AdamP.builder().learningRate(0.01).nesterov(true).build();

    /** Every thread of a fold then adds up more than one part. */
    @ParameterizedTest
    @ValueSource(ints = {1, Limits.BLOCK + 1})
    void moreItemsThanABlockHasThreads(int rows) {
        Shape shape =
                rows == 1 ? Shape.of(1, Limits.BLOCK * Limits.SEGMENT + 5) : Shape.of(rows, Limits.SEGMENT / 2 + 1);
        SampleModel sample = new SampleModel(6, List.of(shape));
        List<float[]> weights = sample.weights();
        requireModelsBits(
                ADAMP, shape, weights.get(0), sample.gradients(weights, 1).get(0), View.LAYER, rows == 1);
    }

    /** It abstains; projected with the others, it keeps its update, having no direction to take away. */
    @ParameterizedTest
    @ValueSource(ints = {9, 300, Limits.LONGEST_ROW + 8})
    void aZeroRowKeepsItsUpdate(int rowLength) {
        Shape shape = Shape.of(3, rowLength);
        SampleModel sample = new SampleModel(7, List.of(shape));
        float[] weight = sample.weights().get(0);
        float[] gradient = sample.gradients(List.of(weight), 0).get(0);
        Arrays.fill(weight, rowLength, 2 * rowLength, 0);
        requireModelsBits(ADAMP, shape, weight, gradient, View.CHANNEL, false);
    }

    /** |w|^2 and w.p are beyond float32's range, p = g is not. */
    @ParameterizedTest
    @ValueSource(floats = {0x1p100f, 0x1p-100f, 0x1p-140f})
    void scalesBeyondTheSquaresOfFloat32(float scale) {
        Shape shape = Shape.of(4, 33);
        SampleModel sample = new SampleModel(8, List.of(shape));
        List<float[]> weights = sample.weights();
        float[] gradient = sample.gradients(weights, 0).get(0);
        float[] weight = weights.get(0).clone();
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) Math.rint(weight[i] * 64) * scale;
        }
        Settings sgdp = Sgdp.builder().learningRate(0.1).delta(10).build();
        requireModelsBits(sgdp, shape, weight, gradient, View.CHANNEL, false);
    }

    @Test
    void anInfiniteDirectionSpoilsItsRowAlone() {
        Shape shape = Shape.of(2, 3);
        float[] weight = {1, 2, 3, 1, 0, 0};
        float[] gradient = {Float.MAX_VALUE, 0, 0, 0, 1, 0};
        Settings sgdp = Sgdp.builder()
                .learningRate(0.1)
                .momentum(0.9)
                .nesterov(true)
                .delta(10)
                .build();
        requireModelsBits(sgdp, shape, weight, gradient, View.CHANNEL, false);
    }

    /** @param oneRow whether the channel view is the same vector as the layer's and so comes first */
    private static void requireModelsBits(
            Settings settings, Shape shape, float[] weight, float[] gradient, View view, boolean oneRow) {
        List<float[]> weights = List.of(weight);
        try (PtxEmulator gpu = new PtxEmulator();
                SteppedModel device = new SteppedModel(gpu, settings, Conventions.CORRECTED, List.of(shape), weights)) {
            StepModel model = new StepModel(settings, Conventions.CORRECTED, List.of(shape), weights);
            Optional<View> decided =
                    device.step(List.of(gradient)).get(0).orElseThrow().view();
            assertEquals(Optional.of(oneRow ? View.CHANNEL : view), decided);
            model.step(0, decided, gradient);
            assertArrayEquals(model.weights().get(0), device.weight(0));
        }
    }
}
