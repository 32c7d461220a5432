package adamp.experiments.data.sample;

import adamp.experiments.data.Draws;
import adamp.experiments.data.Purpose;
import adamp.experiments.data.image.RgbImage;
import adamp.experiments.data.texture.Texture;
import java.util.SplittableRandom;

/** A made-up picture: discs of textures on another. It has edges, smooth parts and fine grain as photographs have. */
public final class SamplePicture {
    private static final int DISCS = 4;

    private SamplePicture() {}

    /** @param number which of the pictures of its kind */
    public static RgbImage draw(int width, int height, long number) {
        SplittableRandom random = Draws.of(0, 0, number, Purpose.SAMPLE);
        int[] pixels = any(random).paint(width, height, random).pixels().clone();
        for (int disc = 0; disc < DISCS; disc++) {
            RgbImage texture = any(random).paint(width, height, random);
            double x = random.nextDouble(0, width);
            double y = random.nextDouble(0, height);
            double radius = random.nextDouble(0.1, 0.4) * Math.min(width, height);
            for (int i = 0; i < pixels.length; i++) {
                double dx = i % width - x;
                double dy = Math.floorDiv(i, width) - y;
                if (dx * dx + dy * dy < radius * radius) {
                    pixels[i] = texture.pixels()[i];
                }
            }
        }
        return new RgbImage(width, height, pixels);
    }

    private static Texture any(SplittableRandom random) {
        return Texture.ALL.get(random.nextInt(Texture.ALL.size()));
    }
}
