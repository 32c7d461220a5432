package adamp.experiments.data.set;

import adamp.experiments.data.Draws;
import adamp.experiments.data.Purpose;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Gives every picture an attribute, one for each class, that tells the class of most: of a class's n pictures, in random
 * order, the first n rho, rounded down, get the class's own attribute; the rest is cut into equal pieces, rounded up, one
 * for each other attribute in random order (Bahng and others 2020, section 4.1). With rho = 1/classes an attribute tells
 * nothing.
 */
final class Bias {
    private Bias() {}

    /**
     * The attribute of each picture.
     *
     * @param labels the class of each picture
     * @param classes how many classes, and attributes, there are
     * @param rho share of a class's pictures with its own attribute, in [0, 1]
     */
    static int[] assign(byte[] labels, int classes, double rho, long seed) {
        int[] attributes = new int[labels.length];
        for (int label = 0; label < classes; label++) {
            int wanted = label;
            int[] members = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == wanted)
                    .toArray();
            SplittableRandom random = Draws.of(seed, 0, label, Purpose.BIAS);
            shuffle(members, random);
            int[] others =
                    IntStream.range(0, classes).filter(other -> other != wanted).toArray();
            shuffle(others, random);
            int own = (int) (members.length * rho);
            int piece = Math.max(1, (members.length - own + others.length - 1) / others.length);
            for (int i = 0; i < members.length; i++) {
                attributes[members[i]] = i < own ? label : others[(i - own) / piece];
            }
        }
        return attributes;
    }

    private static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
