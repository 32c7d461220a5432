package adamp.experiments.data.set;

import adamp.experiments.data.Examples;
import adamp.experiments.data.augment.ImageExample;
import adamp.experiments.data.augment.Normalization;
import adamp.experiments.data.augment.RandomErasing;
import adamp.experiments.data.augment.Transform;
import adamp.experiments.data.image.RgbImage;
import java.util.SplittableRandom;

/**
 * Pictures of a set, transformed and turned into numbers.
 *
 * @param erasing of the numbers; {@link #NOTHING} for none
 */
public record ImageExamples(
        LabelledImages images, Transform transform, Normalization normalization, RandomErasing erasing)
        implements Examples<ImageExample> {
    /** Erases nothing. */
    public static final RandomErasing NOTHING = new RandomErasing(0);

    /** Without erasing. */
    public ImageExamples(LabelledImages images, Transform transform, Normalization normalization) {
        this(images, transform, normalization, NOTHING);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public ImageExample get(int index, SplittableRandom random) {
        RgbImage image = transform.apply(images.image(index), random);
        float[] numbers = normalization.apply(image);
        erasing.apply(numbers, normalization.channels(), image.height(), image.width(), random);
        return new ImageExample(
                numbers, normalization.channels(), image.height(), image.width(), images.label(index), index);
    }
}
