package adamp.experiments.data.image;

import adamp.experiments.data.CorruptExampleException;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG of four components, of which ImageNet has about twenty. The JDK gives them as they are coded; colours follow
 * libjpeg (YCCK to CMYK) and Pillow (CMYK stored inverted, as Adobe does; R = K - (255 - C) K / 255, rounded).
 */
final class CmykJpeg {
    private static final int YCCK = 2;

    private CmykJpeg() {}

    static RgbImage decode(String name, byte[] content, JpegHeader header) {
        Raster raster = raster(name, content);
        int width = raster.getWidth();
        int[] pixels = new int[width * raster.getHeight()];
        int[] samples = new int[4 * width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = toRgb(samples, 4 * x, header.adobeTransform() == YCCK);
            }
        }
        return new RgbImage(width, raster.getHeight(), pixels);
    }

    private static Raster raster(String name, byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            return reader.readRaster(0, null);
        } catch (IOException exception) {
            throw new CorruptExampleException(name + ": is damaged; fetch the file again", exception);
        } finally {
            reader.dispose();
        }
    }

    private static int toRgb(int[] samples, int at, boolean ycck) {
        int cyan = samples[at];
        int magenta = samples[at + 1];
        int yellow = samples[at + 2];
        int black = samples[at + 3];
        if (ycck) {
            int luma = samples[at];
            int blue = samples[at + 1] - 128;
            int red = samples[at + 2] - 128;
            cyan = 255 - clip(luma + ((fixed(1.40200) * red + HALF) >> 16));
            magenta = 255 - clip(luma + ((-fixed(0.34414) * blue - fixed(0.71414) * red + HALF) >> 16));
            yellow = 255 - clip(luma + ((fixed(1.77200) * blue + HALF) >> 16));
        }
        return ink(cyan, black) << 16 | ink(magenta, black) << 8 | ink(yellow, black);
    }

    private static final int HALF = 1 << 15;

    private static int fixed(double factor) {
        return (int) (factor * 65536 + 0.5);
    }

    /** Both stored inverted. */
    private static int ink(int colour, int black) {
        int product = (255 - colour) * black + 128;
        return clip(black - ((product + (product >> 8)) >> 8));
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
