package adamp.optimizer.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.optimizer.Shape;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aRowMajorTensorIsDense() {
        Shape shape = Shape.of(4, 3, 2, 2);
        assertTrue(Layout.of(shape, 7, shape.rowMajorStrides(), 0).isDense());
    }

    @Test
    void stridesOfAxesOfSizeOneDoNotMatter() {
        assertTrue(Layout.of(Shape.of(4, 1, 3), 0, new int[] {3, 999, 1}, 0).isDense());
    }

    @Test
    void aTensorWithGapsOrAnotherOrderIsNotDense() {
        assertFalse(Layout.of(Shape.of(4, 3), 0, new int[] {4, 1}, 0).isDense());
        assertFalse(
                Layout.of(Shape.of(2, 3, 2, 2), 0, new int[] {12, 1, 6, 3}, 0).isDense());
        assertFalse(Layout.of(Shape.of(4, 3), 0, new int[] {3, 1}, 1).isDense());
    }

    @Test
    void channelsLastIsVisitedInRowOrder() {
        // Shape (1, 2, 2, 2) stored height, width, channel: element (0, c, h, w) lies at c + 4 h + 2 w.
        Layout layout = Layout.of(Shape.of(1, 2, 2, 2), 0, new int[] {8, 1, 4, 2}, 0);
        assertArrayEquals(new int[] {0, 2, 4, 6, 1, 3, 5, 7}, places(layout, 0, 8));
    }

    @Test
    void theChannelAxisIsTheSlowest() {
        // (2, 3) row-major, rows along axis 1: columns one after another.
        Layout layout = Layout.of(Shape.of(2, 3), 0, new int[] {3, 1}, 1);
        assertArrayEquals(new int[] {0, 3, 1, 4, 2, 5}, places(layout, 0, 6));
    }

    @Test
    void aVisitMayBeginAnywhere() {
        Layout layout = Layout.of(Shape.of(2, 3), 10, new int[] {3, 1}, 1);
        assertArrayEquals(new int[] {14, 12}, places(layout, 3, 2));
    }

    @Property(edgeCases = EdgeCasesMode.NONE) // six parameters have more edge cases than tries
    void everyElementIsVisitedWhereItsIndexSays(
            @ForAll @IntRange(min = 1, max = 4) int a,
            @ForAll @IntRange(min = 1, max = 4) int b,
            @ForAll @IntRange(min = 1, max = 4) int c,
            @ForAll @IntRange(min = 0, max = 50) int strideA,
            @ForAll @IntRange(min = 0, max = 50) int strideB,
            @ForAll @IntRange(min = 0, max = 50) int strideC) {
        Layout layout = Layout.of(Shape.of(a, b, c), 3, new int[] {strideA, strideB, strideC}, 0);
        int[] places = places(layout, 0, a * b * c);
        for (int i = 0; i < places.length; i++) {
            int expected = 3 + i / (b * c) * strideA + i / c % b * strideB + i % c * strideC;
            assertEquals(expected, places[i]);
        }
    }

    private static int[] places(Layout layout, int start, int length) {
        int[] places = new int[length];
        layout.visit(start, length, (element, place) -> places[element] = place);
        return places;
    }
}
