package adamp.experiments.data.image;

import adamp.experiments.data.sample.PictureFiles;
import adamp.experiments.data.sample.SamplePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tolerance is zero: both decode by libjpeg's accurate integer arithmetic, and PNG loses nothing. */
class DecodedAsPillowTest {
    /** Neither is a multiple of 8 or 16: blocks at the right and lower edge are cut. */
    private static final RgbImage PICTURE = SamplePicture.draw(147, 101, 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void pillow() {
        Pillow.assumeInstalled();
    }

    @Test
    void jpegsOfEveryKindOfSubsampling() throws IOException {
        Pillow.write(folder.resolve("in"), PICTURE);
        Pillow.run(folder, """
                        for s in (0, 1, 2):
                            for p in (False, True):
                                load('in').save(f'{s}{p}.jpg', quality=88, subsampling=s, progressive=p)
                                save(Image.open(f'{s}{p}.jpg'), f'{s}{p}.rgb')
                        """);
        for (String name : new String[] {"0False", "1False", "2False", "0True", "1True", "2True"}) {
            Pillow.assertSame(
                    Pillow.read(folder.resolve(name + ".rgb")), ImageDecoder.read(folder.resolve(name + ".jpg")), name);
        }
    }

    @Test
    void greyJpegs() throws IOException {
        Files.write(folder.resolve("grey.JPEG"), PictureFiles.greyJpeg(PICTURE));
        assertDecodedAlike("grey.JPEG");
    }

    @Test
    void colourJpegsOfOurs() throws IOException {
        Files.write(folder.resolve("colour.JPEG"), PictureFiles.jpeg(PICTURE));
        assertDecodedAlike("colour.JPEG");
    }

    @Test
    void cmykJpegs() throws IOException {
        Files.write(folder.resolve("cmyk.JPEG"), PictureFiles.cmykJpeg(PICTURE));
        assertDecodedAlike("cmyk.JPEG");
    }

    /** Adobe's transform 2 has a decoder take the same components for YCCK. */
    @Test
    void ycckJpegs() throws IOException {
        byte[] content = PictureFiles.cmykJpeg(PICTURE);
        content[2 + 15] = 2;
        Files.write(folder.resolve("ycck.JPEG"), content);
        assertDecodedAlike("ycck.JPEG");
    }

    @Test
    void orientationTagsAreLeftAlone() throws IOException {
        Pillow.write(folder.resolve("in"), PICTURE);
        Pillow.run(folder, """
                        exif = Image.Exif()
                        exif[0x0112] = 6
                        load('in').save('turned.jpg', exif=exif)
                        """);
        assertDecodedAlike("turned.jpg");
    }

    @Test
    void aPngNamedJpeg() throws IOException {
        Files.write(folder.resolve("png.JPEG"), PictureFiles.png(PICTURE));
        assertDecodedAlike("png.JPEG");
    }

    @Test
    void pngsOfEveryKind() throws IOException {
        Pillow.write(folder.resolve("in"), PICTURE);
        Pillow.run(folder, """
                        image = load('in')
                        image.convert('L').save('L.png')
                        image.convert('1').save('1.png')
                        image.convert('P', palette=Image.ADAPTIVE, colors=200).save('P.png')
                        image.convert('P', palette=Image.ADAPTIVE, colors=13).save('P4.png', bits=4)
                        rgba = image.convert('RGBA')
                        rgba.putalpha(image.convert('L'))
                        rgba.save('RGBA.png')
                        rgba.convert('LA').save('LA.png')
                        """);
        for (String name : new String[] {"L", "1", "P", "P4", "RGBA", "LA"}) {
            assertDecodedAlike(name + ".png");
        }
    }

    /** libjpeg skips to the next restart or fills with grey; Pillow keeps what it gives. */
    @Test
    void damagedScansGiveWhatTheDecoderMakesOfThem() throws IOException {
        byte[] content = PictureFiles.jpeg(PICTURE);
        for (int i = content.length / 2; i < content.length / 2 + 20; i++) {
            content[i] = 0x55;
        }
        Files.write(folder.resolve("damaged.jpg"), content);
        assertDecodedAlike("damaged.jpg");
    }

    private void assertDecodedAlike(String name) throws IOException {
        Pillow.run(folder, "save(Image.open('" + name + "'), 'out.rgb')");
        Pillow.assertSame(Pillow.read(folder.resolve("out.rgb")), ImageDecoder.read(folder.resolve(name)), name);
    }
}
