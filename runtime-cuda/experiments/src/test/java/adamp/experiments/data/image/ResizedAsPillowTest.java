package adamp.experiments.data.image;

import adamp.experiments.data.sample.SamplePicture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tolerance is zero: the arithmetic is of integers, and of doubles in the same order. */
class ResizedAsPillowTest {
    private static final RgbImage PICTURE = SamplePicture.draw(147, 101, 2);

    @TempDir
    private Path folder;

    @BeforeEach
    void pillow() throws IOException {
        Pillow.assumeInstalled();
        Pillow.write(folder.resolve("in"), PICTURE);
    }

    @Test
    void smallerLargerAndAsLarge() throws IOException {
        Pillow.run(folder, """
                        for w, h in ((64, 64), (224, 224), (147, 50), (300, 101), (1, 1), (147, 101), (37, 211)):
                            for name, kernel in (('BILINEAR', Image.BILINEAR), ('BICUBIC', Image.BICUBIC)):
                                save(load('in').resize((w, h), kernel), f'{w}x{h}{name}')
                        """);
        int[][] sizes = {{64, 64}, {224, 224}, {147, 50}, {300, 101}, {1, 1}, {147, 101}, {37, 211}};
        for (int[] size : sizes) {
            for (Kernel kernel : Kernel.values()) {
                String name = size[0] + "x" + size[1] + kernel;
                Pillow.assertSame(
                        Pillow.read(folder.resolve(name)), Resize.of(PICTURE, size[0], size[1], kernel), name);
            }
        }
    }

    @Test
    void aPartIsResizedAsIfCutOutFirst() throws IOException {
        Pillow.run(folder, "save(load('in').crop((13, 7, 13 + 90, 7 + 61)).resize((56, 56), Image.BICUBIC), 'out')");
        Pillow.assertSame(
                Pillow.read(folder.resolve("out")),
                Resize.part(PICTURE, 13, 7, 90, 61, 56, 56, Kernel.BICUBIC),
                "part");
    }

    @Test
    void affineMaps() throws IOException {
        Pillow.run(folder, """
                        maps = ((1, 0.27, 0, 0, 1, 0), (1, 0, 0, -0.27, 1, 0), (1, 0, 31.7, 0, 1, 0), (1, 0, 0, 0, 1, -22.3))
                        for i, m in enumerate(maps):
                            for name, kernel in (('BILINEAR', Image.BILINEAR), ('BICUBIC', Image.BICUBIC)):
                                image = load('in')
                                save(image.transform(image.size, Image.AFFINE, m, kernel, fillcolor=(124, 116, 104)), f'{i}{name}')
                        for degrees in (27.3, -29.1):
                            for name, kernel in (('BILINEAR', Image.BILINEAR), ('BICUBIC', Image.BICUBIC)):
                                save(load('in').rotate(degrees, kernel, fillcolor=(124, 116, 104)), f'{degrees}{name}')
                        """);
        Affine[] maps = {
            Affine.shearX(0.27), Affine.shearY(-0.27), Affine.translate(31.7, 0), Affine.translate(0, -22.3)
        };
        for (Kernel kernel : Kernel.values()) {
            for (int i = 0; i < maps.length; i++) {
                assertMapped(maps[i], kernel, "" + i + kernel);
            }
            for (double degrees : new double[] {27.3, -29.1}) {
                assertMapped(Affine.rotate(degrees, PICTURE.width(), PICTURE.height()), kernel, "" + degrees + kernel);
            }
        }
    }

    private void assertMapped(Affine map, Kernel kernel, String name) throws IOException {
        Pillow.assertSame(Pillow.read(folder.resolve(name)), map.apply(PICTURE, kernel, 0x7c7468), name);
    }
}
