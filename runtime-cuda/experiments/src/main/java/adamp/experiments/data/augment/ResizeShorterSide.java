package adamp.experiments.data.augment;

import adamp.experiments.data.image.Kernel;
import adamp.experiments.data.image.Resize;
import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/**
 * Resizes so that the shorter side has a given length and the longer that times the ratio, rounded down.
 *
 * @param side in pixels
 */
public record ResizeShorterSide(int side, Kernel kernel) implements Transform {
    @Override
    public RgbImage apply(RgbImage image, SplittableRandom random) {
        int shorter = Math.min(image.width(), image.height());
        if (shorter == side) {
            return image;
        }
        int width = (int) ((long) side * image.width() / shorter);
        int height = (int) ((long) side * image.height() / shorter);
        return Resize.of(image, width, height, kernel);
    }
}
