package adamp.experiments.data.image;

import adamp.experiments.error.ExperimentException;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * JPEG by libjpeg-turbo, which Leptonica's presets hold (4 MB, where OpenCV's are 31). Damaged entropy-coded data gives
 * the picture that libjpeg makes of it, as Pillow does; a file that ends early is refused.
 */
final class JpegDecoder {
    private static final int COLOUR_DEPTH = 32;
    private static final int GREY_DEPTH = 8;

    static {
        load();
    }

    private JpegDecoder() {}

    private static void load() {
        try {
            Loader.load(leptonica.class);
            leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError error) {
            throw ExperimentException.file(
                    "the JPEG decoder does not load ("
                            + String.valueOf(error.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no reason given")
                            + "); it needs Linux on x86-64 with glibc",
                    error);
        }
    }

    static RgbImage decode(String name, byte[] content) {
        JpegHeader header = JpegHeader.read(name, content);
        if (!header.isWhole(content)) {
            throw ImageDecoder.corrupt(name, "is truncated");
        }
        if (header.components() == 4) {
            return CmykJpeg.decode(name, content, header);
        }
        PIX picture = leptonica.pixReadMemJpeg(
                content, content.length, 0, 1, (int[]) null, leptonica.L_JPEG_CONTINUE_WITH_BAD_DATA);
        if (picture == null || picture.isNull()) {
            throw ImageDecoder.corrupt(name, "is damaged");
        }
        try {
            return toRgb(name, picture);
        } finally {
            leptonica.pixDestroy(picture);
        }
    }

    private static RgbImage toRgb(String name, PIX picture) {
        int width = leptonica.pixGetWidth(picture);
        int height = leptonica.pixGetHeight(picture);
        int depth = leptonica.pixGetDepth(picture);
        int[] words = new int[leptonica.pixGetWpl(picture) * height];
        new IntPointer(leptonica.pixGetData(picture)).get(words);
        if (depth == COLOUR_DEPTH) {
            for (int i = 0; i < words.length; i++) {
                words[i] >>>= 8;
            }
            return new RgbImage(width, height, words);
        }
        if (depth == GREY_DEPTH) {
            return new RgbImage(width, height, spread(words, width, height));
        }
        throw ImageDecoder.corrupt(name, "has " + depth + " bits a pixel");
    }

    /** Four grey pixels are in a word, the first in its highest byte; a row begins with a new word. */
    private static int[] spread(int[] words, int width, int height) {
        int wordsOfRow = words.length / height;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = words[y * wordsOfRow + (x >> 2)] >>> (24 - 8 * (x & 3)) & 0xff;
                pixels[y * width + x] = grey * 0x010101;
            }
        }
        return pixels;
    }
}
