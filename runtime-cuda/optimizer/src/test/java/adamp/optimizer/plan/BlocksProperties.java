package adamp.optimizer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlocksProperties {
    @Property
    void blocksCoverEveryElementOnceAndInOrder(
            @ForAll @IntRange(min = 0, max = 40) int count,
            @ForAll @IntRange(min = 0, max = 4608) int length,
            @ForAll @IntRange(min = 1, max = 5000) int capacity) {
        int next = 0;
        for (Block block : Blocks.of(new Rows(count, length), capacity)) {
            assertEquals(next, block.start());
            assertTrue(block.length() >= 1 && block.length() <= capacity);
            next += block.length();
        }
        assertEquals(count * length, next);
    }

    @Property
    void blocksHoldWholeRowsWhereRowsFitAndSegmentsOfOneRowElsewhere(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 4608) int length,
            @ForAll @IntRange(min = 1, max = 5000) int capacity) {
        for (Block block : Blocks.of(new Rows(count, length), capacity)) {
            assertEquals(block.start() / length, block.firstRow());
            int end = block.start() + block.length();
            assertEquals(end % length == 0, block.endsRow());
            if (length <= capacity) {
                assertEquals(block.rows() * length, block.length());
            } else {
                assertEquals(1, block.rows());
                assertEquals(block.firstRow(), (end - 1) / length);
            }
        }
    }

    @Property
    void asManyRowsShareABlockAsFit(
            @ForAll @IntRange(min = 2, max = 40) int count, @ForAll @IntRange(min = 1, max = 100) int length) {
        List<Block> blocks = Blocks.of(new Rows(count, length), 1000);
        for (Block block : blocks.subList(0, blocks.size() - 1)) {
            assertTrue(block.length() + length > 1000);
        }
    }
}
