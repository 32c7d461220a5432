package adamp.optimizer.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adamp.optimizer.Shape;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void aConvolutionHasOneRowForEachFilter() {
        assertEquals(new Rows(64, 147), Rows.of(Shape.of(64, 3, 7, 7), 0));
    }

    @Test
    void theChannelAxisMayBeTheSecondOrTheLast() {
        assertEquals(new Rows(3, 64 * 49), Rows.of(Shape.of(64, 3, 7, 7), 1));
        assertEquals(new Rows(7, 64 * 21), Rows.of(Shape.of(64, 3, 7, 7), 3));
    }

    @Test
    void vectorsAndScalarsAreOneRow() {
        assertEquals(new Rows(1, 5), Rows.of(Shape.of(5), 0));
        assertEquals(new Rows(1, 1), Rows.of(Shape.of(), 0));
        assertEquals(new Rows(1, 0), Rows.of(Shape.of(0), 0));
    }

    @Test
    void emptyTensorsHaveNoElementsWhicheverAxisIsEmpty() {
        assertEquals(new Rows(0, 0), Rows.of(Shape.of(0, 3), 0));
        assertEquals(new Rows(3, 0), Rows.of(Shape.of(3, 0), 0));
    }
}
