package adamp.experiments.data.augment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.image.Kernel;
import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.sample.SamplePicture;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CropsProperties {
    private static final RgbImage PICTURE = SamplePicture.draw(50, 37, 0);

    /** Rounding moves a side by half a pixel at most, which the area and the ratio may show. */
    @Property(tries = 500)
    void aRandomPartLiesInThePictureAndHasAnAreaAndARatioOfTheRange(
            @ForAll @IntRange(min = 200, max = 900) int width,
            @ForAll @IntRange(min = 200, max = 900) int height,
            @ForAll long seed) {
        RandomResizedCrop.Part part = RandomResizedCrop.draw(width, height, new SplittableRandom(seed));
        assertTrue(part.left() >= 0 && part.left() + part.width() <= width, part.toString());
        assertTrue(part.top() >= 0 && part.top() + part.height() <= height, part.toString());
        assertTrue((part.width() + 0.5) * (part.height() + 0.5) >= 0.08 * width * height, part.toString());
        assertTrue((part.width() - 0.5) / (part.height() + 0.5) <= 4.0 / 3, part.toString());
        assertTrue((part.width() + 0.5) / (part.height() - 0.5) >= 3.0 / 4, part.toString());
    }

    /** No part of a strip has a ratio of 3/4 and 8% of its area. */
    @Property(tries = 50)
    void ofAStripTheMiddleIsTaken(@ForAll long seed) {
        assertEquals(
                new RandomResizedCrop.Part(493, 0, 13, 10),
                RandomResizedCrop.draw(1000, 10, new SplittableRandom(seed)));
        assertEquals(
                new RandomResizedCrop.Part(0, 493, 10, 13),
                RandomResizedCrop.draw(10, 1000, new SplittableRandom(seed)));
    }

    @Property(tries = 100)
    void aRandomCropOfAFramedPictureIsAPartOfIt(@ForAll long seed) {
        RgbImage square = PICTURE.crop(0, 0, 32, 32);
        RgbImage framed = square.crop(-4, -4, 40, 40);
        RgbImage part = new RandomCrop(32, 4).apply(square, new SplittableRandom(seed));
        int found = 0;
        for (int left = 0; left <= 8; left++) {
            for (int top = 0; top <= 8; top++) {
                found += framed.crop(left, top, 32, 32).equals(part) ? 1 : 0;
            }
        }
        assertEquals(1, found);
    }

    @Property(tries = 1)
    void theShorterSideIsResizedAndTheLongerRoundedDown() {
        SplittableRandom none = new SplittableRandom(0);
        RgbImage resized = new ResizeShorterSide(16, Kernel.BILINEAR).apply(PICTURE, none);
        assertEquals("21 x 16", resized.toString(), "16 * 50 / 37 = 21.6");
        RgbImage middle = new CenterCrop(11).apply(resized, none);
        assertEquals(resized.crop(5, 2, 11, 11), middle, "half of 10 is 5, half of 5 is rounded to the even 2");
    }

    @Property(tries = 1)
    void aFlipTurnsLeftToRightAndTwiceChangesNothing() {
        assertEquals(PICTURE.pixel(0, 3), PICTURE.flip().pixel(49, 3));
        assertEquals(PICTURE, PICTURE.flip().flip());
    }
}
