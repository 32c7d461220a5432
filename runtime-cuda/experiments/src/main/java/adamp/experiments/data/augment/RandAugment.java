package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/**
 * RandAugment (Cubuk and others 2019) as timm has it: so many times one of the fifteen {@link Distortion}s is drawn, which
 * may be the same, and applied with probability 1/2 and a magnitude drawn from a normal distribution, cut to [0, 10].
 * {@code rand-m9-mstd0.5} is two layers of mean 9 and deviation 0.5.
 *
 * @param layers how many are drawn
 * @param mean of the magnitude
 * @param deviation of the magnitude
 * @param fill the colour of what comes from outside the picture, 0xRRGGBB
 */
public record RandAugment(int layers, double mean, double deviation, int fill) implements Transform {
    private static final double MOST = 10;
    private static final Distortion[] DISTORTIONS = Distortion.values();

    /** {@code rand-m9-mstd0.5}. */
    public static RandAugment standard(Normalization normalization) {
        return new RandAugment(2, 9, 0.5, normalization.meanColour());
    }

    @Override
    public RgbImage apply(RgbImage image, SplittableRandom random) {
        RgbImage result = image;
        for (int layer = 0; layer < layers; layer++) {
            Distortion distortion = DISTORTIONS[random.nextInt(DISTORTIONS.length)];
            if (random.nextBoolean()) {
                double magnitude = mean + deviation * random.nextGaussian();
                result = distortion.apply(result, Math.max(0, Math.min(MOST, magnitude)), fill, random);
            }
        }
        return result;
    }
}
