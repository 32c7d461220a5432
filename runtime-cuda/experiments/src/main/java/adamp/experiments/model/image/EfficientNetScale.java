package adamp.experiments.model.image;

/**
 * How a variant of EfficientNet (Tan and Le 2019) is made from the smallest.
 *
 * @param width factor on the channels
 * @param depth factor on the number of blocks
 */
record EfficientNetScale(double width, double depth) {
    private static final int DIVISOR = 8;

    /** Rounded to the nearest multiple of eight, the next one above if that would take away more than a tenth. */
    int channels(int unscaled) {
        double scaled = unscaled * width;
        int rounded = Math.max(DIVISOR, (int) (scaled + DIVISOR / 2.0) / DIVISOR * DIVISOR);
        return rounded < 0.9 * scaled ? rounded + DIVISOR : rounded;
    }

    /** Rounded up. */
    int blocks(int unscaled) {
        return (int) Math.ceil(unscaled * depth);
    }
}
