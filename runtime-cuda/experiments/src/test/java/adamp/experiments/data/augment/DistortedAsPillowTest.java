package adamp.experiments.data.augment;

import adamp.experiments.data.image.Pillow;
import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.sample.SamplePicture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tolerance is zero: tables are of integers, blends of floats in the same order. */
class DistortedAsPillowTest {
    private static final double[] FACTORS = {0.1, 0.37, 1, 1.72, 1.9};

    private final RgbImage picture = SamplePicture.draw(83, 61, 3);

    @TempDir
    private Path folder;

    @BeforeEach
    void pillow() throws IOException {
        Pillow.assumeInstalled();
        Pillow.write(folder.resolve("in"), picture);
    }

    @Test
    void tones() throws IOException {
        Pillow.run(folder, """
                        image = load('in')
                        # channels of other ranges, so that stretching does something
                        dull = image.point([v // 3 + 40 for v in range(256)] + [v // 2 for v in range(256)] + [77] * 256)
                        save(dull, 'dull')
                        save(ImageOps.autocontrast(dull), 'stretched')
                        save(ImageOps.equalize(dull), 'dull equalized')
                        save(ImageOps.equalize(image), 'equalized')
                        save(ImageOps.invert(image), 'inverted')
                        for bits in (1, 2, 3):
                            save(ImageOps.posterize(image, bits), f'posterized {bits}')
                        save(ImageOps.solarize(image, 230), 'solarized')
                        save(image.point([min(255, v + 99) if v < 128 else v for v in range(256)] * 3), 'added')
                        """);
        RgbImage dull = Pillow.read(folder.resolve("dull"));
        assertSame("stretched", Tones.autoContrast(dull));
        assertSame("dull equalized", Tones.equalize(dull));
        assertSame("equalized", Tones.equalize(picture));
        assertSame("inverted", Tones.invert(picture));
        for (int bits = 1; bits <= 3; bits++) {
            assertSame("posterized " + bits, Tones.posterize(picture, bits));
        }
        assertSame("solarized", Tones.solarize(picture, 230));
        assertSame("added", Tones.solarizeAdd(picture, 99));
    }

    @Test
    void enhancements() throws IOException {
        Pillow.run(folder, """
                        for factor in (0.1, 0.37, 1.0, 1.72, 1.9):
                            for name in ('Color', 'Contrast', 'Brightness', 'Sharpness'):
                                save(getattr(ImageEnhance, name)(load('in')).enhance(factor), f'{name}{factor}')
                        """);
        for (double factor : FACTORS) {
            assertSame("Color" + factor, Enhancements.colour(picture, factor));
            assertSame("Contrast" + factor, Enhancements.contrast(picture, factor));
            assertSame("Brightness" + factor, Enhancements.brightness(picture, factor));
            assertSame("Sharpness" + factor, Enhancements.sharpness(picture, factor));
        }
    }

    private void assertSame(String name, RgbImage ours) throws IOException {
        Pillow.assertSame(Pillow.read(folder.resolve(name)), ours, name);
    }
}
