package adamp.experiments.data.image;

import java.util.Arrays;

/**
 * A picture of three channels of 8 bits. A pixel is 0xRRGGBB; rows go from the top, pixels of a row from the left. The
 * array is not copied, and nobody changes it.
 */
public final class RgbImage {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** @param pixels of shape (height, width), the last axis fastest */
    public RgbImage(int width, int height, int[] pixels) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** A picture whose three channels are equal. */
    public static RgbImage grey(int width, int height, byte[] values, int from) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Byte.toUnsignedInt(values[from + i]) * 0x010101;
        }
        return new RgbImage(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int[] pixels() {
        return pixels;
    }

    /** 0xRRGGBB. */
    public int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    /** The part at (left, top), black where that lies outside. */
    public RgbImage crop(int left, int top, int cropWidth, int cropHeight) {
        int[] part = new int[cropWidth * cropHeight];
        int from = Math.max(left, 0);
        int columns = Math.min(left + cropWidth, width) - from;
        for (int y = Math.max(top, 0); y < Math.min(top + cropHeight, height) && columns > 0; y++) {
            System.arraycopy(pixels, y * width + from, part, (y - top) * cropWidth + from - left, columns);
        }
        return new RgbImage(cropWidth, cropHeight, part);
    }

    /** Left and right exchanged. */
    public RgbImage flip() {
        int[] flipped = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                flipped[row + x] = pixels[row + width - 1 - x];
            }
        }
        return new RgbImage(width, height, flipped);
    }

    /** Two pictures are equal if their sizes and pixels are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RgbImage image && width == image.width && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
