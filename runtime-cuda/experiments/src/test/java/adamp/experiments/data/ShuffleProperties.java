package adamp.experiments.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShuffleProperties {
    @Property(tries = 200)
    void everyImageIsSeenOnce(
            @ForAll @IntRange(max = 500) int count, @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int epoch) {
        int[] order = Shuffle.permutation(count, seed, epoch);
        Arrays.sort(order);
        assertArrayEquals(IntStream.range(0, count).toArray(), order);
    }

    @Property(tries = 200)
    void aSeedAndAnEpochGiveOneOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int epoch) {
        assertArrayEquals(Shuffle.permutation(100, seed, epoch), Shuffle.permutation(100, seed, epoch));
    }

    /** Two random orders of 100 agree with a probability of 1/100!. */
    @Property(tries = 200)
    void epochsAndSeedsHaveOrdersOfTheirOwn(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int epoch) {
        int[] order = Shuffle.permutation(100, seed, epoch);
        assertFalse(Arrays.equals(order, Shuffle.permutation(100, seed, epoch + 1)));
        assertFalse(Arrays.equals(order, Shuffle.permutation(100, seed + 1, epoch)));
    }
}
