package adamp.experiments.data.augment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.image.RgbImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalizedNumbersTest {
    @Test
    void numbersAreNormalizedChannelByChannel() {
        RgbImage image = new RgbImage(2, 1, new int[] {0xff8000, 0x010203});
        float[] numbers = Normalization.IMAGE_NET.apply(image);
        float[] expected = {
            (255 / 255f - 0.485f) / 0.229f,
            (1 / 255f - 0.485f) / 0.229f,
            (128 / 255f - 0.456f) / 0.224f,
            (2 / 255f - 0.456f) / 0.224f,
            (0 / 255f - 0.406f) / 0.225f,
            (3 / 255f - 0.406f) / 0.225f
        };
        for (int i = 0; i < 6; i++) {
            assertEquals(expected[i], numbers[i]);
        }
        assertEquals(0x7c7468, Normalization.IMAGE_NET.meanColour(), "timm's (124, 116, 104)");
    }

    @Test
    void erasingReplacesOneRectangleOfAllChannels() {
        int side = 40;
        float[] numbers = new float[2 * side * side];
        new RandomErasing(1).apply(numbers, 2, side, side, new SplittableRandom(4));
        int left = side;
        int right = -1;
        int top = side;
        int bottom = -1;
        int changed = 0;
        for (int i = 0; i < side * side; i++) {
            assertEquals(numbers[i] != 0, numbers[side * side + i] != 0);
            if (numbers[i] != 0) {
                left = Math.min(left, i % side);
                right = Math.max(right, i % side);
                top = Math.min(top, i / side);
                bottom = Math.max(bottom, i / side);
                changed++;
            }
        }
        assertEquals((right - left + 1) * (bottom - top + 1), changed);
        assertTrue(changed > 0.01 * side * side && changed < 0.4 * side * side, changed + " erased");
    }

    /** A share of 10,000 trials deviates from its probability by 4 sqrt(p (1-p) / 10,000) at most, but for one in 15,000. */
    @Test
    void erasingHappensSoOften() {
        int erased = 0;
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 10_000; i++) {
            float[] numbers = new float[64];
            new RandomErasing(0.2).apply(numbers, 1, 8, 8, random);
            boolean any = false;
            for (float number : numbers) {
                any |= number != 0;
            }
            erased += any ? 1 : 0;
        }
        assertEquals(2000, erased, 4 * Math.sqrt(10_000 * 0.2 * 0.8));
    }

    @Test
    void cutMixTakesARectangleOfThePartnerAndCountsItsArea() {
        ImageBatch batch = batch(6, 12);
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 50; trial++) {
            ImageBatch mixed = new CutMix(1, 1).apply(batch, random);
            for (int i = 0; i < 6; i++) {
                int own = 0;
                for (float number : mixed.numbers()[i]) {
                    assertTrue(number == i || number == mixed.partners()[i], "from neither");
                    own += number == i ? 1 : 0;
                }
                if (mixed.partners()[i] != i) {
                    assertEquals(mixed.share(), own / (2.0 * 12 * 12), 1e-12);
                }
            }
        }
        assertEquals(0, batch.numbers()[0][0], "the batch itself is not changed");
    }

    /** Beta(a, a) has mean 1/2 and variance 1/(4(2a+1)); the mean of 10,000 lies within 4 deviations of the mean. */
    @Test
    void theShareFollowsTheBetaDistribution() {
        for (double alpha : new double[] {0.3, 1, 2.5}) {
            SplittableRandom random = new SplittableRandom(7);
            double sum = 0;
            double squares = 0;
            int trials = 10_000;
            for (int trial = 0; trial < trials; trial++) {
                double share = new CutMix(alpha, 1).beta(random);
                sum += share;
                squares += (share - 0.5) * (share - 0.5);
            }
            double variance = 1 / (4 * (2 * alpha + 1));
            assertEquals(0.5, sum / trials, 4 * Math.sqrt(variance / trials));
            // A variable in [0, 1] has (x - 1/2)^2 in [0, 1/4], whose deviation is 1/8 at most.
            assertEquals(variance, squares / trials, 4 * 0.125 / Math.sqrt(trials));
        }
    }

    @Test
    void aBatchIsMixedSoOften() {
        ImageBatch batch = batch(2, 4);
        SplittableRandom random = new SplittableRandom(8);
        int mixed = 0;
        for (int trial = 0; trial < 10_000; trial++) {
            mixed += new CutMix(1, 0.3).apply(batch, random) == batch ? 0 : 1;
        }
        assertEquals(3000, mixed, 4 * Math.sqrt(10_000 * 0.3 * 0.7));
    }

    /** Shares and smoothing are of float32, whose sum of ten is exact to 10 half ulps of 1. */
    @Test
    void targetsAreDistributions() {
        ImageBatch mixed = new ImageBatch(new float[2][], 1, 1, 1, new int[] {3, 0}, new int[] {3, 5}, 0.75);
        float[] targets = mixed.targets(10, 0.1);
        assertEquals(0.9f + 0.01f, targets[3], 1e-7f);
        assertEquals(0.9f * 0.75f + 0.01f, targets[10], 1e-7f);
        assertEquals(0.9f * 0.25f + 0.01f, targets[15], 1e-7f);
        assertEquals(0.01f, targets[11], 1e-9f);
        for (int i = 0; i < 2; i++) {
            double sum = 0;
            for (int j = 0; j < 10; j++) {
                sum += targets[10 * i + j];
            }
            assertEquals(1, sum, 10 * Math.ulp(1f) / 2);
        }
    }

    /** Picture i consists of i and is of class i. */
    private static ImageBatch batch(int count, int side) {
        List<ImageExample> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] numbers = new float[2 * side * side];
            Arrays.fill(numbers, i);
            examples.add(new ImageExample(numbers, 2, side, side, i, i));
        }
        return ImageBatch.of(examples);
    }
}
