package adamp.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Two of 2^64 states agree by chance with a probability of 2^-64. */
class DrawsProperties {
    @Property(tries = 200)
    void theSameIsDrawnForTheSame(@ForAll long seed, @ForAll @IntRange(max = 1000) int epoch, @ForAll long index) {
        assertEquals(first(seed, epoch, index, Purpose.EXAMPLE), first(seed, epoch, index, Purpose.EXAMPLE));
    }

    @Property(tries = 200)
    void seedEpochIndexAndPurposeHaveNumbersOfTheirOwn(
            @ForAll long seed, @ForAll @IntRange(max = 1000) int epoch, @ForAll long index) {
        long drawn = first(seed, epoch, index, Purpose.EXAMPLE);
        assertNotEquals(drawn, first(seed + 1, epoch, index, Purpose.EXAMPLE));
        assertNotEquals(drawn, first(seed, epoch + 1, index, Purpose.EXAMPLE));
        assertNotEquals(drawn, first(seed, epoch, index + 1, Purpose.EXAMPLE));
        assertNotEquals(drawn, first(seed, epoch, index, Purpose.BATCH));
    }

    @Property(tries = 200)
    void epochAndIndexAreNotExchangeable(@ForAll long seed, @ForAll @IntRange(max = 1000) int number) {
        assertNotEquals(
                first(seed, number, number + 1, Purpose.EXAMPLE), first(seed, number + 1, number, Purpose.EXAMPLE));
    }

    private static long first(long seed, int epoch, long index, Purpose purpose) {
        return Draws.of(seed, epoch, index, purpose).nextLong();
    }
}
