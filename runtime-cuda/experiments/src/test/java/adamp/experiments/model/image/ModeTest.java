package adamp.experiments.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.model.Placement;
import adamp.experiments.model.layer.WeightFactory;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModeTest {
    private static final int BATCH = 4;
    private static final int CLASSES = 10;

    private ImageClassifier network;

    @BeforeEach
    void make() {
        Libtorch.load();
        network = new EfficientNetMini(
                new WeightFactory(1, Placement.HOST), EfficientNetMini.Variant.B0, 1, CLASSES, 0.5);
    }

    @Test
    void equalRandomnessDropsTheSame() {
        assertArrayEquals(scores(training(5)), scores(training(5)));
    }

    @Test
    void otherRandomnessDropsOtherwise() {
        assertFalse(Arrays.equals(scores(training(5)), scores(training(6))));
    }

    @Test
    void trainingRecordsStatistics() {
        List<float[]> before = statistics();
        scores(training(5));
        assertFalse(Arrays.equals(before.get(0), statistics().get(0)));
    }

    @Test
    void evaluationLeavesTheStatistics() {
        scores(training(5));
        List<float[]> before = statistics();
        scores(Mode.EVALUATION);
        assertEqual(before, statistics());
    }

    @Test
    void frozenStatisticsStayAndDropoutDrops() {
        scores(training(5));
        List<float[]> before = statistics();
        float[] first = scores(training(5).withFrozenStatistics());
        assertEqual(before, statistics());
        assertFalse(Arrays.equals(first, scores(training(6).withFrozenStatistics())));
        assertFalse(Arrays.equals(first, scores(Mode.EVALUATION)));
    }

    /** As an attack takes them. */
    @Test
    void evaluationGivesGradientsOfTheImages() {
        NativeScope.run(() -> {
            Tensor images = images();
            images.set_requires_grad(true);
            network.scores(images, Mode.EVALUATION).sum().backward();
            assertTrue(images.grad().abs().sum().item_float() > 0);
        });
    }

    private static Mode training(long seed) {
        return Mode.training(new SplittableRandom(seed));
    }

    private static Tensor images() {
        Tensor images = torch.zeros(BATCH, 1, 28, 28);
        SplittableRandom random = new SplittableRandom(2);
        FloatBuffer pixels = images.createBuffer();
        while (pixels.hasRemaining()) {
            pixels.put((float) random.nextDouble(-1, 1));
        }
        return images;
    }

    private float[] scores(Mode mode) {
        return NativeScope.get(() -> values(network.scores(images(), mode).detach()));
    }

    private List<float[]> statistics() {
        List<float[]> all = new ArrayList<>();
        network.statistics().forEach(statistic -> all.add(values(statistic.tensor())));
        return all;
    }

    private static void assertEqual(List<float[]> expected, List<float[]> actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i));
        }
    }

    private static float[] values(Tensor tensor) {
        FloatBuffer memory = tensor.contiguous().createBuffer();
        float[] values = new float[memory.capacity()];
        memory.get(values);
        return values;
    }
}
