package adamp.experiments.data.image;

import adamp.experiments.data.CorruptExampleException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** PNG by the JDK's reader, taken from the raster: its conversions would apply colour profiles. Transparency is dropped. */
final class PngDecoder {
    private PngDecoder() {}

    static RgbImage decode(String name, byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > ImageDecoder.MOST_PIXELS) {
                throw ImageDecoder.corrupt(name, "announces " + width + " x " + height + " pixels");
            }
            return toRgb(reader.read(0));
        } catch (IOException | RuntimeException exception) {
            if (exception instanceof CorruptExampleException corrupt) {
                throw corrupt;
            }
            // The reader throws what its arrays throw on damaged chunks.
            throw new CorruptExampleException(name + ": is damaged; fetch the file again", exception);
        } finally {
            reader.dispose();
        }
    }

    private static RgbImage toRgb(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        IndexColorModel palette = image.getColorModel() instanceof IndexColorModel indexed ? indexed : null;
        int[] samples = new int[bands * width];
        int[] pixels = new int[width * raster.getHeight()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                int at = bands * x;
                int pixel;
                if (palette != null) {
                    pixel = palette.getRGB(samples[at]) & 0xffffff;
                } else if (bands < 3) {
                    pixel = (samples[at] >> shift) * 0x010101;
                } else {
                    pixel = samples[at] >> shift << 16 | samples[at + 1] >> shift << 8 | samples[at + 2] >> shift;
                }
                pixels[y * width + x] = pixel;
            }
        }
        return new RgbImage(width, raster.getHeight(), pixels);
    }
}
