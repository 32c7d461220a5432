package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/**
 * A square anywhere in the picture with a black frame around it, as CIFAR's training has it: side 32, frame 4.
 *
 * @param side of the result, in pixels
 * @param frame its width, in pixels
 */
public record RandomCrop(int side, int frame) implements Transform {
    @Override
    public RgbImage apply(RgbImage image, SplittableRandom random) {
        int top = random.nextInt(places(image.height())) - frame;
        return image.crop(random.nextInt(places(image.width())) - frame, top, side, side);
    }

    private int places(int length) {
        int places = length + 2 * frame - side + 1;
        if (places < 1) {
            throw new IllegalArgumentException(
                    "a picture of " + length + " pixels with a frame of " + frame + " has no part of " + side);
        }
        return places;
    }
}
