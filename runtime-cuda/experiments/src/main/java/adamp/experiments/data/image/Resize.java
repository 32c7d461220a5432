package adamp.experiments.data.image;

import java.util.Arrays;

/**
 * Resizing as Pillow's {@code Image.resize}, byte for byte: a horizontal pass, then a vertical one over its result rounded
 * to 8 bits, both in fixed point, see {@link AxisWeights}.
 */
public final class Resize {
    private Resize() {}

    public static RgbImage of(RgbImage image, int width, int height, Kernel kernel) {
        return part(image, 0, 0, image.width(), image.height(), width, height, kernel);
    }

    /** Resizes the part of an image at (left, top) of so many columns and rows, as if it had been cut out first. */
    public static RgbImage part(
            RgbImage image, int left, int top, int columns, int rows, int width, int height, Kernel kernel) {
        int[][] narrowed = horizontal(image, left, top, columns, rows, width, kernel);
        return vertical(narrowed, width, height, kernel);
    }

    /** Each row of the result has all its red values, then the green, then the blue: the vertical pass runs along them. */
    private static int[][] horizontal(
            RgbImage image, int left, int top, int columns, int rows, int width, Kernel kernel) {
        AxisWeights axis = AxisWeights.of(kernel, columns, width);
        int[] pixels = image.pixels();
        int[][] result = new int[rows][];
        for (int y = 0; y < rows; y++) {
            int[] row = new int[3 * width];
            narrow(pixels, (top + y) * image.width() + left, axis, row, width);
            result[y] = row;
        }
        return result;
    }

    private static void narrow(int[] pixels, int start, AxisWeights axis, int[] row, int width) {
        int[] firsts = axis.firsts();
        int[] counts = axis.counts();
        int[] weights = axis.weights();
        for (int x = 0; x < width; x++) {
            int red = AxisWeights.HALF;
            int green = AxisWeights.HALF;
            int blue = AxisWeights.HALF;
            int from = start + firsts[x];
            int at = x * axis.taps();
            for (int j = 0; j < counts[x]; j++) {
                int pixel = pixels[from + j];
                int weight = weights[at + j];
                red += (pixel >> 16) * weight;
                green += (pixel >> 8 & 0xff) * weight;
                blue += (pixel & 0xff) * weight;
            }
            row[x] = rounded(red);
            row[width + x] = rounded(green);
            row[2 * width + x] = rounded(blue);
        }
    }

    private static RgbImage vertical(int[][] rows, int width, int height, Kernel kernel) {
        AxisWeights axis = AxisWeights.of(kernel, rows.length, height);
        int[] pixels = new int[width * height];
        int[] sums = new int[3 * width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, AxisWeights.HALF);
            for (int j = 0; j < axis.counts()[y]; j++) {
                add(rows[axis.firsts()[y] + j], axis.weights()[y * axis.taps() + j], sums);
            }
            pack(sums, width, pixels, y * width);
        }
        return new RgbImage(width, height, pixels);
    }

    private static void add(int[] row, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] * weight;
        }
    }

    private static void pack(int[] sums, int width, int[] pixels, int start) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = rounded(sums[i]);
        }
        for (int x = 0; x < width; x++) {
            pixels[start + x] = sums[x] << 16 | sums[width + x] << 8 | sums[2 * width + x];
        }
    }

    private static int rounded(int sum) {
        return Math.max(0, Math.min(255, sum >> AxisWeights.BITS));
    }
}
