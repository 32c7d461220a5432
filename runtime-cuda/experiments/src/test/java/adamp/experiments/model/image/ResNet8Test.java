package adamp.experiments.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import adamp.experiments.model.Weight;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ResNet8Test {
    private final ResNet8 network = new ResNet8(1, 16, 10, 1, Placement.HOST);

    /**
     * Convolutions 144 + 2 * 2304 + 4608 + 9216 + 512 + 18432 + 36864 + 2048 = 76432, gains and biases 2 * (3 * 16 + 3 *
     * 32 + 3 * 64) = 672, classifier 640 + 10.
     */
    @Test
    void hasTheParametersCountedByHand() {
        assertEquals(76432 + 672 + 650, network.parameterCount());
        assertEquals(77754, network.parameterCount());
    }

    @Test
    void theScaleInvariantWeightsAreTheConvolutions() {
        long invariant = network.weights().stream()
                .filter(Weight::scaleInvariant)
                .mapToLong(Weight::elements)
                .sum();
        assertEquals(76432, invariant);
        assertTrue(network.weights().stream()
                .allMatch(weight -> weight.scaleInvariant() == (weight.tensor().dim() == 4)));
    }

    /** A power of two scales float32 exactly: only batch normalization's eps can tell the difference. */
    @Test
    void scalingTheFiltersOfAScaleInvariantWeightLeavesTheScores() {
        for (Weight weight : network.weights()) {
            if (weight.scaleInvariant()) {
                float[] before = scores();
                scale(weight, 4);
                float[] after = scores();
                scale(weight, 0.25f);
                // eps / variance, relative to the activations: variances here are above 0.01, eps is 1e-5.
                assertArrayEquals(before, after, 1e-2f, weight.name());
            }
        }
    }

    @Test
    void scalingTheClassifierChangesTheScores() {
        float[] before = scores();
        scale(network.weights().get(network.weights().size() - 2), 4);
        assertFalse(Arrays.equals(before, scores()));
        scale(network.weights().get(network.weights().size() - 2), 0.25f);
    }

    @Test
    void aSeedGivesTheSameWeightsAndAnotherSeedOthers() {
        assertArrayEquals(values(network), values(new ResNet8(1, 16, 10, 1, Placement.HOST)));
        assertFalse(Arrays.equals(values(network), values(new ResNet8(1, 16, 10, 2, Placement.HOST))));
    }

    /**
     * The last convolution has 36,864 normal weights of variance 2 / (64 * 9); the sample variance's standard deviation is
     * the variance times root 2 / 36864 = 0.74%. Five of those.
     */
    @Test
    void convolutionsStartWithVarianceTwoOverTheFanOut() {
        Weight last = network.weights().stream()
                .filter(weight -> weight.name().equals("stage3.conv2.weight"))
                .findFirst()
                .orElseThrow();
        float[] values = values(last);
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        double expected = 2.0 / (64 * 9);
        assertEquals(expected, squares / values.length, 5 * Math.sqrt(2.0 / values.length) * expected);
    }

    private float[] scores() {
        return NativeScope.get(() -> {
            Tensor images = torch.zeros(8, 1, 28, 28);
            FloatBuffer pixels = images.createBuffer();
            Random random = new Random(7);
            while (pixels.hasRemaining()) {
                pixels.put((float) random.nextGaussian());
            }
            Tensor scores = network.scores(images, Mode.training(new SplittableRandom(1)))
                    .detach()
                    .contiguous();
            float[] values = new float[80];
            FloatBuffer memory = scores.createBuffer();
            memory.get(values);
            return values;
        });
    }

    private static void scale(Weight weight, float factor) {
        FloatBuffer values = weight.tensor().createBuffer();
        for (int i = 0; i < values.capacity(); i++) {
            values.put(i, values.get(i) * factor);
        }
    }

    private static float[] values(ResNet8 network) {
        List<float[]> all = network.weights().stream().map(ResNet8Test::values).toList();
        float[] joined = new float[(int) network.parameterCount()];
        int at = 0;
        for (float[] values : all) {
            System.arraycopy(values, 0, joined, at, values.length);
            at += values.length;
        }
        return joined;
    }

    private static float[] values(Weight weight) {
        FloatBuffer memory = weight.tensor().createBuffer();
        float[] values = new float[memory.capacity()];
        memory.get(values);
        return values;
    }
}
