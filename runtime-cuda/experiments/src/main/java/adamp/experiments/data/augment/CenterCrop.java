package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/**
 * The square in the middle; an odd rest is shared as torchvision does, by rounding halves to even. Black where the picture
 * is too small.
 *
 * @param side in pixels
 */
public record CenterCrop(int side) implements Transform {
    @Override
    public RgbImage apply(RgbImage image, SplittableRandom random) {
        return image.crop(margin(image.width()), margin(image.height()), side, side);
    }

    private int margin(int length) {
        int rest = length - side;
        return rest < 0 ? -(-rest / 2) : (int) Math.rint(rest / 2.0);
    }
}
