package adamp.properties.cases;

import adamp.properties.rule.NumberFormat;
import java.util.SplittableRandom;

/** Vectors of small integers for tests of other packages. */
public final class Draws {
    private Draws() {}

    public static double[] integers(long seed, int count, int largest) {
        return new Draw(new SplittableRandom(seed), NumberFormat.FLOAT32).integers(count, largest, 0);
    }
}
