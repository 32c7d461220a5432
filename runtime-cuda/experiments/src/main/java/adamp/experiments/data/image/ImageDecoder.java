package adamp.experiments.data.image;

import adamp.experiments.data.CorruptExampleException;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes JPEG and PNG files to what Pillow's {@code Image.open(file).convert("RGB")} gives, orientation tags left alone.
 * The format is told by a file's first bytes, not by its name: one of ImageNet's {@code .JPEG} files is a PNG.
 *
 * <p>The bytes are Pillow's where its libjpeg-turbo and ours are of the same arithmetic (the accurate integer transform,
 * smooth upsampling, which all releases since 1.2 share); grey PNGs of 16 bits, which no data set here has, are taken by
 * their high byte, where Pillow saturates.
 */
public final class ImageDecoder {
    /** Pixels beyond this are a damaged header, or an attack. */
    static final long MOST_PIXELS = 1L << 27;

    private ImageDecoder() {}

    /**
     * Reads and decodes a file.
     *
     * @throws CorruptExampleException if its content is not a whole picture
     * @throws ExperimentException if it cannot be read
     */
    public static RgbImage read(Path file) {
        try {
            return decode(file.toString(), Files.readAllBytes(file));
        } catch (IOException exception) {
            throw ExperimentException.file(
                    file + ": cannot be read (" + FileTrouble.reason(exception) + "); check the folder with data check",
                    exception);
        }
    }

    /**
     * Decodes a file's content.
     *
     * @param name of the file, for messages
     * @throws CorruptExampleException if the content is not a whole picture
     */
    public static RgbImage decode(String name, byte[] content) {
        if (startsWith(content, 0xff, 0xd8)) {
            return JpegDecoder.decode(name, content);
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G')) {
            return PngDecoder.decode(name, content);
        }
        throw corrupt(name, content.length == 0 ? "is empty" : "is neither a JPEG nor a PNG file");
    }

    static CorruptExampleException corrupt(String name, String what) {
        return new CorruptExampleException(name + ": " + what + "; fetch the file again");
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (Byte.toUnsignedInt(content[i]) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
