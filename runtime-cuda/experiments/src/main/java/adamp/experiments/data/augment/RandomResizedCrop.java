package adamp.experiments.data.augment;

import adamp.experiments.data.image.Kernel;
import adamp.experiments.data.image.Resize;
import adamp.experiments.data.image.RgbImage;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random part, resized to a square: its area is a uniform share of the picture's within [{@value #LEAST_AREA}, 1], its
 * ratio of width to height is e^u with u uniform between the logarithms of 3/4 and 4/3; of {@value #TRIES} tries the first
 * that fits, else the middle, cut to the nearest ratio allowed (Szegedy and others 2015, as torchvision has it).
 */
public final class RandomResizedCrop implements Transform {
    private static final double LEAST_AREA = 0.08;
    private static final double LEAST_RATIO = 3.0 / 4;
    private static final double MOST_RATIO = 4.0 / 3;
    private static final int TRIES = 10;

    private final int side;
    private final List<Kernel> kernels;

    /**
     * @param side of the result, in pixels
     * @param kernels one is drawn for each picture; nothing is drawn if there is one
     */
    public RandomResizedCrop(int side, Kernel... kernels) {
        this.side = side;
        this.kernels = List.of(kernels);
    }

    @Override
    public RgbImage apply(RgbImage image, SplittableRandom random) {
        Part part = draw(image.width(), image.height(), random);
        Kernel kernel = kernels.get(kernels.size() == 1 ? 0 : random.nextInt(kernels.size()));
        return Resize.part(image, part.left, part.top, part.width, part.height, side, side, kernel);
    }

    /** In pixels. */
    record Part(int left, int top, int width, int height) {}

    static Part draw(int width, int height, SplittableRandom random) {
        double area = (double) width * height;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double wanted = area * random.nextDouble(LEAST_AREA, 1);
            double ratio = Math.exp(random.nextDouble(Math.log(LEAST_RATIO), Math.log(MOST_RATIO)));
            int columns = (int) Math.rint(Math.sqrt(wanted * ratio));
            int rows = (int) Math.rint(Math.sqrt(wanted / ratio));
            if (columns > 0 && columns <= width && rows > 0 && rows <= height) {
                int top = random.nextInt(height - rows + 1);
                return new Part(random.nextInt(width - columns + 1), top, columns, rows);
            }
        }
        return middle(width, height);
    }

    private static Part middle(int width, int height) {
        double ratio = (double) width / height;
        int columns = ratio > MOST_RATIO ? (int) Math.rint(height * MOST_RATIO) : width;
        int rows = ratio < LEAST_RATIO ? (int) Math.rint(width / LEAST_RATIO) : height;
        return new Part((width - columns) / 2, (height - rows) / 2, columns, rows);
    }
}
