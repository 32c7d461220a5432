package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/** Makes a picture of a picture. Safe for use by several threads. */
@FunctionalInterface
public interface Transform {
    /** @param random all that is drawn comes from here */
    RgbImage apply(RgbImage image, SplittableRandom random);

    /** As it is. */
    static Transform none() {
        return (image, random) -> image;
    }

    /** This, and then the other. */
    default Transform then(Transform next) {
        return (image, random) -> next.apply(apply(image, random), random);
    }
}
