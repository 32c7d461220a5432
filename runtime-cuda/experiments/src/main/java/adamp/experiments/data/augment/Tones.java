package adamp.experiments.data.augment;

import adamp.experiments.data.image.RgbImage;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Operations that map each value of a channel by a table, as Pillow's ImageOps do. */
final class Tones {
    private Tones() {}

    static RgbImage invert(RgbImage image) {
        return map(image, value -> 255 - value);
    }

    /** Values at the threshold and above are inverted. */
    static RgbImage solarize(RgbImage image, int threshold) {
        return map(image, value -> value < threshold ? value : 255 - value);
    }

    /** Values under 128 grow. */
    static RgbImage solarizeAdd(RgbImage image, int addend) {
        return map(image, value -> value < 128 ? Math.min(255, value + addend) : value);
    }

    /** The highest bits are kept; black if that is none. */
    static RgbImage posterize(RgbImage image, int bits) {
        int mask = bits >= 8 ? 0xff : -(1 << (8 - bits)) & 0xff;
        return map(image, value -> value & mask);
    }

    /** Each channel is stretched so that its least value becomes 0 and its greatest 255. */
    static RgbImage autoContrast(RgbImage image) {
        return mapChannels(image, Tones::stretch);
    }

    private static IntUnaryOperator stretch(int[] counts) {
        int low = 0;
        while (low < 255 && counts[low] == 0) {
            low++;
        }
        int high = 255;
        while (high > 0 && counts[high] == 0) {
            high--;
        }
        if (high <= low) {
            return IntUnaryOperator.identity();
        }
        double scale = 255.0 / (high - low);
        double offset = -low * scale;
        return value -> (int) Math.max(0, Math.min(255, value * scale + offset));
    }

    /** Each channel is mapped so that its values become as frequent as one another, as far as a table can. */
    static RgbImage equalize(RgbImage image) {
        return mapChannels(image, counts -> equalized(counts, image.pixels().length));
    }

    private static IntUnaryOperator equalized(int[] counts, int total) {
        int last = 255;
        while (last > 0 && counts[last] == 0) {
            last--;
        }
        int step = (total - counts[last]) / 255;
        if (step == 0) {
            return IntUnaryOperator.identity();
        }
        int[] table = new int[256];
        int below = step / 2;
        for (int value = 0; value < 256; value++) {
            table[value] = Math.min(255, below / step);
            below += counts[value];
        }
        return value -> table[value];
    }

    private interface TableOf {
        IntUnaryOperator of(int[] counts);
    }

    private static RgbImage mapChannels(RgbImage image, TableOf tables) {
        int[] pixels = image.pixels();
        int[] mapped = new int[pixels.length];
        for (int shift = 16; shift >= 0; shift -= 8) {
            int[] counts = new int[256];
            for (int pixel : pixels) {
                counts[pixel >> shift & 0xff]++;
            }
            int[] table = table(tables.of(counts));
            for (int i = 0; i < pixels.length; i++) {
                mapped[i] |= table[pixels[i] >> shift & 0xff] << shift;
            }
        }
        return new RgbImage(image.width(), image.height(), mapped);
    }

    private static RgbImage map(RgbImage image, IntUnaryOperator value) {
        int[] table = table(value);
        int[] pixels = image.pixels();
        int[] mapped = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            mapped[i] = table[pixel >> 16] << 16 | table[pixel >> 8 & 0xff] << 8 | table[pixel & 0xff];
        }
        return new RgbImage(image.width(), image.height(), mapped);
    }

    private static int[] table(IntUnaryOperator value) {
        int[] table = new int[256];
        Arrays.setAll(table, value);
        return table;
    }
}
