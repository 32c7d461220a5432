package adamp.experiments.data.augment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.sample.SamplePicture;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class RandAugmentProperties {
    private static final RgbImage PICTURE = SamplePicture.draw(24, 16, 9);

    @Property(tries = 200)
    void aDistortionKeepsTheSizeAndTheRangeOfColours(
            @ForAll Distortion distortion, @ForAll @DoubleRange(max = 10) double magnitude, @ForAll long seed) {
        RgbImage result = distortion.apply(PICTURE, magnitude, 0x7c7468, new SplittableRandom(seed));
        assertEquals(PICTURE.toString(), result.toString());
        for (int pixel : result.pixels()) {
            assertEquals(0, pixel >>> 24);
        }
    }

    @Property(tries = 100)
    void theSameNumbersGiveTheSamePicture(@ForAll long seed) {
        RandAugment augment = RandAugment.standard(Normalization.IMAGE_NET);
        assertEquals(
                augment.apply(PICTURE, new SplittableRandom(seed)), augment.apply(PICTURE, new SplittableRandom(seed)));
    }

    /** Of two layers neither is applied to a quarter of the pictures; 4 deviations of 2,000 trials are allowed. */
    @Property(tries = 1)
    void aQuarterOfThePicturesStaysAsItIsAndTheOthersDiffer() {
        SplittableRandom random = new SplittableRandom(1);
        RandAugment augment = RandAugment.standard(Normalization.IMAGE_NET);
        int same = 0;
        Set<RgbImage> others = new HashSet<>();
        for (int trial = 0; trial < 2000; trial++) {
            RgbImage result = augment.apply(PICTURE, random);
            same += result == PICTURE ? 1 : 0;
            others.add(result);
        }
        assertEquals(500, same, 4 * Math.sqrt(2000 * 0.25 * 0.75));
        assertTrue(others.size() > 500, others.size() + " different pictures");
    }
}
