package adamp.experiments.data.sample;

import adamp.experiments.data.image.RgbImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Encodes pictures. */
public final class PictureFiles {
    /** Quality on the scale of 0 to 1, near what most of ImageNet's files have. */
    private static final float QUALITY = 0.9f;

    /**
     * Adobe's segment for CMYK as it is: its marker, its length, its name, version 100, two flags, no transform.
     */
    private static final byte[] ADOBE = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };

    private PictureFiles() {}

    /** A colour JPEG, its colours at half the resolution. */
    public static byte[] jpeg(RgbImage image) throws IOException {
        return encode("jpeg", new IIOImage(buffered(image, BufferedImage.TYPE_INT_RGB), null, null));
    }

    /** A JPEG of one channel. */
    public static byte[] greyJpeg(RgbImage image) throws IOException {
        BufferedImage grey = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        int[] values =
                Arrays.stream(image.pixels()).map(pixel -> pixel >> 8 & 0xff).toArray();
        grey.getRaster().setPixels(0, 0, image.width(), image.height(), values);
        return encode("jpeg", new IIOImage(grey, null, null));
    }

    /** A JPEG of four channels, stored inverted as Adobe's programs do, black being the darkest of the colours. */
    public static byte[] cmykJpeg(RgbImage image) throws IOException {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, image.width(), image.height(), 4, null);
        int[] samples = new int[4];
        for (int i = 0; i < image.pixels().length; i++) {
            int pixel = image.pixels()[i];
            int white = Math.max(Math.max(pixel >> 16, pixel >> 8 & 0xff), Math.max(pixel & 0xff, 1));
            for (int channel = 0; channel < 3; channel++) {
                samples[channel] = 255 * (pixel >> (16 - 8 * channel) & 0xff) / white;
            }
            samples[3] = white;
            raster.setPixel(i % image.width(), i / image.width(), samples);
        }
        byte[] plain = encode("jpeg", new IIOImage(raster, null, null));
        byte[] marked = Arrays.copyOf(plain, plain.length + ADOBE.length);
        System.arraycopy(ADOBE, 0, marked, 2, ADOBE.length);
        System.arraycopy(plain, 2, marked, 2 + ADOBE.length, plain.length - 2);
        return marked;
    }

    public static byte[] png(RgbImage image) throws IOException {
        return encode("png", new IIOImage(buffered(image, BufferedImage.TYPE_INT_RGB), null, null));
    }

    private static BufferedImage buffered(RgbImage image, int type) {
        BufferedImage buffered = new BufferedImage(image.width(), image.height(), type);
        buffered.setRGB(0, 0, image.width(), image.height(), image.pixels(), 0, image.width());
        return buffered;
    }

    private static byte[] encode(String format, IIOImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, image, parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
