package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;
import java.util.Arrays;

/**
 * Operations that blend a picture with a lesser form of it, as Pillow's ImageEnhance do: lesser + factor (picture -
 * lesser), in float32, cut to [0, 255] and rounded down. A factor of 1 changes nothing, 0 gives the lesser form.
 */
final class Enhancements {
    /** Pillow's smoothing kernel: the pixel five times and its eight neighbours. */
    private static final float CENTRE = 5f / 13;

    private static final float NEIGHBOUR = 1f / 13;

    private Enhancements() {}

    /** The lesser form is grey. */
    static RgbImage colour(RgbImage image, double factor) {
        int[] grey = new int[image.pixels().length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = luma(image.pixels()[i]) * 0x010101;
        }
        return blend(grey, image, factor);
    }

    /** The lesser form is the mean grey everywhere. */
    static RgbImage contrast(RgbImage image, double factor) {
        long sum = 0;
        for (int pixel : image.pixels()) {
            sum += luma(pixel);
        }
        int[] mean = new int[image.pixels().length];
        int grey = (int) ((double) sum / mean.length + 0.5);
        Arrays.fill(mean, grey * 0x010101);
        return blend(mean, image, factor);
    }

    /** The lesser form is black. */
    static RgbImage brightness(RgbImage image, double factor) {
        return blend(new int[image.pixels().length], image, factor);
    }

    /** The lesser form is smoothed. */
    static RgbImage sharpness(RgbImage image, double factor) {
        return blend(smooth(image), image, factor);
    }

    /** ITU-R 601-2, in fixed point of 16 bits, rounded. */
    private static int luma(int pixel) {
        return ((pixel >> 16) * 19595 + (pixel >> 8 & 0xff) * 38470 + (pixel & 0xff) * 7471 + 0x8000) >> 16;
    }

    /** The pixels at the edge stay. */
    private static int[] smooth(RgbImage image) {
        int width = image.width();
        int[] pixels = image.pixels();
        int[] smooth = pixels.clone();
        for (int y = 1; y < image.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int result = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    float sum = 0.5f;
                    sum += row(pixels, at + width, shift, NEIGHBOUR);
                    sum += row(pixels, at, shift, CENTRE);
                    sum += row(pixels, at - width, shift, NEIGHBOUR);
                    result |= (int) Math.max(0, Math.min(255, sum)) << shift;
                }
                smooth[at] = result;
            }
        }
        return smooth;
    }

    private static float row(int[] pixels, int at, int shift, float middle) {
        return (pixels[at - 1] >> shift & 0xff) * NEIGHBOUR
                + (pixels[at] >> shift & 0xff) * middle
                + (pixels[at + 1] >> shift & 0xff) * NEIGHBOUR;
    }

    private static RgbImage blend(int[] lesser, RgbImage image, double factor) {
        float share = (float) factor;
        int[] pixels = image.pixels();
        int[] blended = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            blended[i] = between(lesser[i] >> 16, pixels[i] >> 16, share) << 16
                    | between(lesser[i] >> 8 & 0xff, pixels[i] >> 8 & 0xff, share) << 8
                    | between(lesser[i] & 0xff, pixels[i] & 0xff, share);
        }
        return new RgbImage(image.width(), image.height(), blended);
    }

    private static int between(int lesser, int value, float share) {
        return (int) Math.max(0, Math.min(255, lesser + share * (value - lesser)));
    }
}
