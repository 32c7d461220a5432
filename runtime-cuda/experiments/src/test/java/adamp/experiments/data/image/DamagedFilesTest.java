package adamp.experiments.data.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.data.sample.PictureFiles;
import adamp.experiments.data.sample.SamplePicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DamagedFilesTest {
    private static final RgbImage PICTURE = SamplePicture.draw(60, 40, 5);

    @Test
    void aTruncatedFileIsNamedWhereverItEnds() throws IOException {
        byte[][] files = {PictureFiles.jpeg(PICTURE), PictureFiles.cmykJpeg(PICTURE), PictureFiles.png(PICTURE)};
        for (byte[] whole : files) {
            for (int length = 0; length < whole.length - 12; length += 37) {
                byte[] part = Arrays.copyOf(whole, length);
                CorruptExampleException failure =
                        assertThrows(CorruptExampleException.class, () -> ImageDecoder.decode("folder/a.JPEG", part));
                assertTrue(failure.getMessage().startsWith("folder/a.JPEG: "), failure.getMessage());
                assertEquals(1, failure.getMessage().lines().count());
            }
        }
    }

    @Test
    void anotherFormatIsNamed() {
        byte[] page = "<html>404 Not Found</html>".getBytes(StandardCharsets.US_ASCII);
        CorruptExampleException failure =
                assertThrows(CorruptExampleException.class, () -> ImageDecoder.decode("a.JPEG", page));
        assertTrue(failure.getMessage().contains("neither a JPEG nor a PNG"), failure.getMessage());
    }

    /** Whatever bytes a file has, they give a picture or are refused, and the process goes on. */
    @Test
    void damagedBytesGiveAPictureOrAreRefused() throws IOException {
        byte[][] files = {
            PictureFiles.jpeg(PICTURE),
            PictureFiles.greyJpeg(PICTURE),
            PictureFiles.cmykJpeg(PICTURE),
            PictureFiles.png(PICTURE)
        };
        SplittableRandom random = new SplittableRandom(1);
        int pictures = 0;
        for (int damage = 0; damage < 600; damage++) {
            byte[] content = files[damage % files.length].clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                // Half of the damage goes to the headers.
                int most = random.nextBoolean() ? Math.min(700, content.length) : content.length;
                content[random.nextInt(2, most)] = (byte) random.nextInt();
            }
            try {
                RgbImage image = ImageDecoder.decode("a", content);
                pictures += image.pixels().length == image.width() * image.height() ? 1 : 0;
            } catch (CorruptExampleException refused) {
                assertTrue(refused.getMessage().startsWith("a: "), refused.getMessage());
            }
        }
        assertTrue(pictures > 30 && pictures < 570, "of 600 damaged files " + pictures + " gave a picture");
    }
}
