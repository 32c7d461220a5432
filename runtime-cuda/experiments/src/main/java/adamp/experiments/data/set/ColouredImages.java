package adamp.experiments.data.set;

import adamp.experiments.data.ImageSet;
import adamp.experiments.data.image.RgbImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Biased MNIST (Bahng and others 2020, section 4.1) of any grey pictures in ten classes: what is black gets a colour that
 * tells the class of most pictures, see {@link Bias}; all else is white.
 */
public final class ColouredImages implements LabelledImages {
    /** The colour of each class, 0xRRGGBB. */
    static final int[] COLOURS = {
        0xff0000, 0x00ff00, 0x0000ff, 0xe1e100, 0xe100e1, 0x00ffff, 0xff8000, 0xff0080, 0x8000ff, 0x808080
    };

    private static final int WHITE = 0xffffff;

    private final ImageSet set;
    private final int[] colours;
    private final int reduction;

    private ColouredImages(ImageSet set, int[] colours, int reduction) {
        this.set = set;
        this.colours = colours;
        this.reduction = reduction;
    }

    /**
     * The pictures, coloured.
     *
     * @param rho share of a class's pictures in its colour: 0.99 and more to train on, 0.1 for the unbiased test
     */
    public static ColouredImages of(ImageSet set, double rho, long seed) {
        return new ColouredImages(set, Bias.assign(set.labels(), COLOURS.length, rho, seed), 1);
    }

    /** The same at half the width and height: of the colours of each four pixels the mean, rounded. */
    public ColouredImages halved() {
        return new ColouredImages(set, colours, 2 * reduction);
    }

    /** The class whose colour a picture has. */
    public int colour(int index) {
        return colours[index];
    }

    @Override
    public int size() {
        return set.count();
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, COLOURS.length).mapToObj(Integer::toString).toList();
    }

    @Override
    public int label(int index) {
        return set.labels()[index];
    }

    @Override
    public RgbImage image(int index) {
        int[] pixels = new int[set.imageSize()];
        int start = index * pixels.length;
        int colour = COLOURS[colours[index]];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = set.pixels()[start + i] == 0 ? colour : WHITE;
        }
        RgbImage image = new RgbImage(set.width(), set.height(), pixels);
        for (int factor = reduction; factor > 1; factor /= 2) {
            image = halve(image);
        }
        return image;
    }

    private static RgbImage halve(RgbImage image) {
        int width = image.width() / 2;
        int[] half = new int[width * (image.height() / 2)];
        for (int i = 0; i < half.length; i++) {
            int x = 2 * (i % width);
            int y = 2 * (i / width);
            for (int shift = 16; shift >= 0; shift -= 8) {
                int sum = (image.pixel(x, y) >> shift & 0xff)
                        + (image.pixel(x + 1, y) >> shift & 0xff)
                        + (image.pixel(x, y + 1) >> shift & 0xff)
                        + (image.pixel(x + 1, y + 1) >> shift & 0xff);
                half[i] |= ((sum + 2) >> 2) << shift;
            }
        }
        return new RgbImage(width, image.height() / 2, half);
    }
}
