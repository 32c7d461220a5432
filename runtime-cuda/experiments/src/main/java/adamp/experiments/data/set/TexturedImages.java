package adamp.experiments.data.set;

import adamp.experiments.data.Draws;
import adamp.experiments.data.ImageSet;
import adamp.experiments.data.Purpose;
import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.texture.Texture;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The small form of 9-Class ImageNet: grey pictures of nine classes, each pasted at a random place on a texture that tells
 * the class of most pictures, see {@link Bias}. What is black in the grey picture shows the texture.
 */
public final class TexturedImages implements LabelledImages {
    /** As many classes as there are textures. */
    public static final int CLASSES = Texture.ALL.size();

    private final ImageSet set;
    private final int[] textures;
    private final int side;
    private final long seed;

    private TexturedImages(ImageSet set, int[] textures, int side, long seed) {
        this.set = set;
        this.textures = textures;
        this.side = side;
        this.seed = seed;
    }

    /**
     * The first nine classes of a set on textures.
     *
     * @param side of the result in pixels, at least that of the grey pictures
     * @param rho share of a class's pictures on its own texture; 1/9 where textures are to tell nothing
     */
    public static TexturedImages of(ImageSet set, int side, double rho, long seed) {
        if (side < set.width() || side < set.height()) {
            throw new IllegalArgumentException("side " + side + " is less than that of the pictures, " + set);
        }
        ImageSet nine = set.select(IntStream.range(0, set.count())
                .filter(i -> set.labels()[i] < CLASSES)
                .toArray());
        return new TexturedImages(nine, Bias.assign(nine.labels(), CLASSES, rho, seed), side, seed);
    }

    /** The class whose texture a picture has. */
    public int texture(int index) {
        return textures[index];
    }

    @Override
    public int size() {
        return set.count();
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    }

    @Override
    public int label(int index) {
        return set.labels()[index];
    }

    @Override
    public RgbImage image(int index) {
        SplittableRandom random = Draws.of(seed, 0, index, Purpose.TEXTURE);
        int[] pixels =
                Texture.ALL.get(textures[index]).paint(side, side, random).pixels();
        int left = random.nextInt(side - set.width() + 1);
        int top = random.nextInt(side - set.height() + 1);
        byte[] grey = Arrays.copyOfRange(set.pixels(), index * set.imageSize(), (index + 1) * set.imageSize());
        for (int i = 0; i < grey.length; i++) {
            if (grey[i] != 0) {
                int at = (top + i / set.width()) * side + left + i % set.width();
                pixels[at] = Byte.toUnsignedInt(grey[i]) * 0x010101;
            }
        }
        return new RgbImage(side, side, pixels);
    }
}
