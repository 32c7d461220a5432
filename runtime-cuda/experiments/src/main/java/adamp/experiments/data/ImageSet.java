package adamp.experiments.data;

import java.util.Arrays;

/** Grey images with a class each. Its arrays are not copied, and nobody changes them. */
public final class ImageSet {
    private final byte[] pixels;
    private final byte[] labels;
    private final int height;
    private final int width;
    private final int classes;

    /**
     * Images over these arrays.
     *
     * @param pixels of shape (count, height, width), the last axis fastest, 0 = black, unsigned
     * @param labels the classes, counted from 0
     */
    public ImageSet(byte[] pixels, byte[] labels, int height, int width, int classes) {
        if (pixels.length != labels.length * height * width) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + labels.length + " images");
        }
        this.pixels = pixels;
        this.labels = labels;
        this.height = height;
        this.width = width;
        this.classes = classes;
    }

    /** Of shape (count, height, width), the last axis fastest, unsigned. */
    public byte[] pixels() {
        return pixels;
    }

    /** The class of each image, counted from 0. */
    public byte[] labels() {
        return labels;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /** The number of classes there are, whether or not images of each are here. */
    public int classes() {
        return classes;
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
