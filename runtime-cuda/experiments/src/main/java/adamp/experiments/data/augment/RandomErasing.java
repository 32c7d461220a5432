package adamp.experiments.data.augment;

import java.util.SplittableRandom;

/**
 * Replaces a rectangle of the normalized numbers by standard normal noise, each number its own (Zhong and others 2017, in
 * timm's form "pixel"): the area is a uniform share of the picture's within [0.02, 1/3], the ratio of height to width is
 * e^u with u uniform between the logarithms of 0.3 and 1/0.3; of ten tries the first that fits.
 *
 * @param probability that a picture is changed
 */
public record RandomErasing(double probability) {
    private static final double LEAST_AREA = 0.02;
    private static final double MOST_AREA = 1.0 / 3;
    private static final double LOG_RATIO = Math.log(1 / 0.3);
    private static final int TRIES = 10;

    /** Changes the numbers in place. */
    public void apply(float[] numbers, int channels, int height, int width, SplittableRandom random) {
        if (random.nextDouble() >= probability) {
            return;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double area = random.nextDouble(LEAST_AREA, MOST_AREA) * height * width;
            double ratio = Math.exp(random.nextDouble(-LOG_RATIO, LOG_RATIO));
            int rows = (int) Math.rint(Math.sqrt(area * ratio));
            int columns = (int) Math.rint(Math.sqrt(area / ratio));
            if (rows < height && columns < width) {
                int top = random.nextInt(height - rows + 1);
                int left = random.nextInt(width - columns + 1);
                for (int row = 0; row < channels * rows; row++) {
                    int y = row / rows * height + top + row % rows;
                    fill(numbers, y * width + left, columns, random);
                }
                return;
            }
        }
    }

    private static void fill(float[] numbers, int start, int count, SplittableRandom random) {
        for (int i = start; i < start + count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
    }
}
