package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/** Exchanges left and right of every other picture. */
public final class RandomFlip implements Transform {
    @Override
    public RgbImage apply(RgbImage image, SplittableRandom random) {
        return random.nextBoolean() ? image.flip() : image;
    }
}
