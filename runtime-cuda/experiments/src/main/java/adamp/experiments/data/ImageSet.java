package adamp.experiments.data;

import java.util.Arrays;

/**
 * Grey images with a class each.
 *
 * @param pixels of shape (count, height, width), the last axis fastest, 0 = black, unsigned
 * @param labels the classes, counted from 0
 */
public record ImageSet(byte[] pixels, byte[] labels, int height, int width, int classes) {
    public ImageSet {
        if (pixels.length != labels.length * height * width) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + labels.length + " images");
        }
    }

    /** The number of images. */
    public int count() {
        return labels.length;
    }

    /** The number of pixels of one image. */
    public int imageSize() {
        return height * width;
    }

    /** The images at these places, in this order. */
    public ImageSet select(int[] places) {
        int size = imageSize();
        byte[] chosenPixels = new byte[places.length * size];
        byte[] chosenLabels = new byte[places.length];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(pixels, places[i] * size, chosenPixels, i * size, size);
            chosenLabels[i] = labels[places[i]];
        }
        return new ImageSet(chosenPixels, chosenLabels, height, width, classes);
    }

    /** The first images, or all of them if there are no more. */
    public ImageSet first(int most) {
        if (most >= count()) {
            return this;
        }
        return new ImageSet(
                Arrays.copyOf(pixels, most * imageSize()), Arrays.copyOf(labels, most), height, width, classes);
    }

    /** How many images each class has. */
    public int[] classCounts() {
        int[] counts = new int[classes];
        for (byte label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** Two sets are equal if their images, classes and sizes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ImageSet set
                && height == set.height
                && width == set.width
                && classes == set.classes
                && Arrays.equals(labels, set.labels)
                && Arrays.equals(pixels, set.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return count() + " images of " + height + " x " + width + " in " + classes + " classes";
    }
}
