package adamp.optimizer.gpu.emulator.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final int SECTOR = SectorCache.SECTOR_BYTES;
    /** A hundredth of an H200's, as the models below are a hundredth of the ones that fill it. */
    private static final long CAPACITY = 512 << 10;

    @Test
    void aSectorIsFetchedOnceWhileItStays() {
        SectorCache cache = new SectorCache(1 << 16);
        for (int address = 0; address < 4096; address += 4) {
            cache.load(address);
            cache.load(address);
        }
        assertEquals(4096, cache.bytesRead());
        assertEquals(0, cache.bytesWritten());
    }

    @Test
    void neighboursOfAFetchedSectorAreNotFetched() {
        SectorCache cache = new SectorCache(1 << 16);
        cache.load(0);
        cache.load(SECTOR);
        cache.load(3 * SECTOR);
        assertEquals(3 * SECTOR, cache.bytesRead());
    }

    @Test
    void whatIsLargerThanTheCacheIsFetchedAgain() {
        SectorCache cache = new SectorCache(1 << 12);
        for (int round = 0; round < 2; round++) {
            for (int address = 0; address < 1 << 16; address += SECTOR) {
                cache.load(address);
            }
        }
        assertEquals(2 << 16, cache.bytesRead());
    }

    @Test
    void aStoreIsWrittenBackOnceAndFetchesNothing() {
        SectorCache cache = new SectorCache(1 << 12);
        for (int address = 0; address < 1 << 16; address += 4) {
            cache.store(address);
            cache.load(address);
        }
        cache.flush();
        assertEquals(0, cache.bytesRead());
        assertEquals(1 << 16, cache.bytesWritten());
        cache.flush();
        assertEquals(1 << 16, cache.bytesWritten());
    }

    @Test
    void theLineUsedLongestAgoGivesWay() {
        // One set of 16 lines.
        SectorCache cache = new SectorCache(16 * 128);
        for (int line = 0; line < 16; line++) {
            cache.load(128L * line);
        }
        cache.load(0);
        cache.load(128 * 16);
        cache.load(0);
        assertEquals(17 * SECTOR, cache.bytesRead());
        cache.load(128);
        assertEquals(18 * SECTOR, cache.bytesRead());
    }

    @Test
    void anUnprojectedStepMoves36BytesAParameter() {
        assertMoves(36, ModelShapes.matrix(512, 512), Verdict.UNPROJECTED);
        assertMoves(36, ModelShapes.matrix(64, 9216), Verdict.UNPROJECTED);
    }

    @Test
    void aStepProjectedByUncutRowsMoves36BytesAParameter() {
        assertMoves(36, ModelShapes.matrix(512, 512), Verdict.CHANNEL);
        assertMoves(36, List.of(Shape.of(96, 288, 3, 3)), Verdict.CHANNEL);
    }

    @Test
    void aStepProjectedByCutRowsOrTheLayerMoves48BytesAParameter() {
        assertMoves(48, ModelShapes.matrix(32, 9216), Verdict.CHANNEL);
        assertMoves(48, ModelShapes.matrix(512, 512), Verdict.LAYER);
    }

    /**
     * The arrays of the parameters move so many bytes. Each of dots, decide or fold, update and apply may move the
     * program's tables and sums besides: 36 bytes a row and 48 an item of at most 4096 elements. What the cache still holds
     * of the step before may be missing: its capacity, for each of the two passes.
     */
    private static void assertMoves(double bytes, List<Shape> shapes, Verdict verdict) {
        double parameters = ModelShapes.parameters(shapes);
        assertTrue(parameters * Float.BYTES > CAPACITY, "the weights are larger than the cache");
        double moved = TrafficScene.bytesPerParameter(shapes, new TrafficScene(shapes, verdict, CAPACITY).step());
        int rows = shapes.get(0).size(0);
        double items = rows * Math.ceil(parameters / rows / 4096);
        double tables = 4 * (36 * rows + 48 * items) / parameters;
        assertTrue(moved <= bytes + tables, () -> shapes + ", " + verdict + ": " + moved + " bytes a parameter");
        assertTrue(
                moved >= bytes - 2.0 * CAPACITY / parameters,
                () -> shapes + ", " + verdict + ": the model misses bytes, it counts " + moved);
    }
}
