package adamp.experiments.data.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.ImageSet;
import adamp.experiments.data.image.RgbImage;
import org.junit.jupiter.api.Test;

class MadePicturesTest {
    private static final ImageSet FASHION = FashionMnist.shipped().train().first(500);

    @Test
    void blackGetsTheColourAndAllElseIsWhite() {
        ColouredImages coloured = ColouredImages.of(FASHION, 0.5, 3);
        for (int index = 0; index < 50; index++) {
            RgbImage image = coloured.image(index);
            int colour = ColouredImages.COLOURS[coloured.colour(index)];
            for (int i = 0; i < image.pixels().length; i++) {
                boolean black = FASHION.pixels()[index * FASHION.imageSize() + i] == 0;
                assertEquals(black ? colour : 0xffffff, image.pixels()[i]);
            }
        }
    }

    @Test
    void halvedPicturesHaveTheMeanColours() {
        RgbImage whole = ColouredImages.of(FASHION, 1, 3).image(0);
        RgbImage half = ColouredImages.of(FASHION, 1, 3).halved().image(0);
        assertEquals("14 x 14", half.toString());
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += whole.pixel(12 + i % 2, 10 + i / 2) >> shift & 0xff;
            }
            assertEquals(Math.round(sum / 4.0), half.pixel(6, 5) >> shift & 0xff);
        }
    }

    @Test
    void texturedPicturesAreOfNineClassesAndTheSameWheneverAskedFor() {
        TexturedImages textured = TexturedImages.of(FASHION, 40, 0.8, 5);
        int matching = 0;
        for (int index = 0; index < textured.size(); index++) {
            assertTrue(textured.label(index) < 9);
            matching += textured.texture(index) == textured.label(index) ? 1 : 0;
        }
        // Of each of nine classes a share of 0.8, less than one picture rounded off.
        assertEquals(0.8 * textured.size(), matching, 9);
        assertEquals(textured.image(7), textured.image(7));
        assertEquals("40 x 40", textured.image(7).toString());
    }

    /** Grey pixels are those of the garment: its greys are in the picture, in their order. */
    @Test
    void theGarmentIsPastedWhole() {
        ImageSet one = FASHION.select(new int[] {placeOfClass(3)});
        RgbImage image = TexturedImages.of(one, 40, 1, 5).image(0);
        int found = 0;
        for (int left = 0; left <= 12; left++) {
            for (int top = 0; top <= 12; top++) {
                found += isPasted(one, image, left, top) ? 1 : 0;
            }
        }
        assertEquals(1, found);
    }

    private static int placeOfClass(int label) {
        int place = 0;
        while (FASHION.labels()[place] != label) {
            place++;
        }
        return place;
    }

    private static boolean isPasted(ImageSet one, RgbImage image, int left, int top) {
        for (int i = 0; i < one.imageSize(); i++) {
            int grey = Byte.toUnsignedInt(one.pixels()[i]);
            if (grey != 0 && image.pixel(left + i % 28, top + i / 28) != grey * 0x010101) {
                return false;
            }
        }
        return true;
    }
}
