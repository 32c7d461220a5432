package adamp.experiments.data.set;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BiasProperties {
    private static final int CLASSES = 10;

    /** Of a class's n: n rho of its own, and pieces of the same size of the others, but for the last ones. */
    @Property(tries = 100)
    void aClassHasItsOwnAttributeSoOftenAndTheOthersAlike(
            @ForAll @IntRange(min = 1, max = 3000) int count,
            @ForAll @DoubleRange(min = 0, max = 1) double rho,
            @ForAll long seed) {
        byte[] labels = labels(count, seed);
        int[] attributes = Bias.assign(labels, CLASSES, rho, seed);
        for (int label = 0; label < CLASSES; label++) {
            int[] counts = new int[CLASSES];
            for (int i = 0; i < count; i++) {
                if (labels[i] == label) {
                    counts[attributes[i]]++;
                }
            }
            int members = Arrays.stream(counts).sum();
            int own = (int) (members * rho);
            assertEquals(own, counts[label]);
            int piece = (members - own + CLASSES - 2) / (CLASSES - 1);
            for (int other = 0; other < CLASSES; other++) {
                assertTrue(other == label || counts[other] <= piece, Arrays.toString(counts));
            }
        }
    }

    @Property(tries = 50)
    void aSeedGivesOneAssignment(@ForAll long seed) {
        byte[] labels = labels(500, seed);
        assertArrayEquals(Bias.assign(labels, CLASSES, 0.9, seed), Bias.assign(labels, CLASSES, 0.9, seed));
    }

    /** The paper's training sets and its unbiased one, of 6,000 images a class. */
    @Property(tries = 1)
    void thePublishedRatesGiveThesePictures() {
        byte[] labels = new byte[60_000];
        IntStream.range(0, labels.length).forEach(i -> labels[i] = (byte) (i % CLASSES));
        double[] rates = {0.999, 0.997, 0.995, 0.99, 0.1};
        int[] own = {5994, 5982, 5970, 5940, 600};
        int[] other = {1, 2, 4, 7, 600};
        for (int rate = 0; rate < rates.length; rate++) {
            int[] attributes = Bias.assign(labels, CLASSES, rates[rate], 1);
            int[] counts = new int[CLASSES];
            IntStream.range(0, labels.length).filter(i -> labels[i] == 3).forEach(i -> counts[attributes[i]]++);
            assertEquals(own[rate], counts[3]);
            int most = IntStream.range(0, CLASSES)
                    .filter(i -> i != 3)
                    .map(i -> counts[i])
                    .max()
                    .orElseThrow();
            assertEquals(other[rate], most);
        }
    }

    private static byte[] labels(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(CLASSES);
        }
        return labels;
    }
}
