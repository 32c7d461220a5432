package adamp.spec.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adamp.spec.field.Decimal64Scalars;
import adamp.spec.field.ExactScalars;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;

class RowsTest {
    /** Elements 0 to 11 of shape (2, 3, 2): [[[0, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [10, 11]]]. */
    private static final Tensor<Decimal64> COUNTING =
            Tensor.build(Decimal64Scalars.BINARY64, Shape.of(2, 3, 2), i -> Decimal64Scalars.BINARY64.ofInteger(i));

    @Example
    void theChannelViewCollectsWhatSharesItsIndex() {
        assertRow(Rows.along(COUNTING.shape(), 0), 1, 6, 7, 8, 9, 10, 11);
        assertRow(Rows.along(COUNTING.shape(), 1), 1, 2, 3, 8, 9);
        assertRow(Rows.along(COUNTING.shape(), 2), 0, 0, 2, 4, 6, 8, 10);
        assertRow(View.LAYER.rowsOf(COUNTING.shape(), 0), 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    private static void assertRow(Rows rows, int row, double... elements) {
        assertArrayEquals(elements, rows.row(row, COUNTING).toDoubles());
    }

    @Example
    void lowRanksAreOneRowInEitherView() {
        assertEquals(new Rows(1, 5, 5), View.CHANNEL.rowsOf(Shape.of(5), 0));
        assertEquals(new Rows(1, 1, 1), View.CHANNEL.rowsOf(Shape.of(), 0));
    }

    @Property(tries = 100)
    void everyElementIsInOneRow(
            @ForAll @IntRange(min = 1, max = 4) int a,
            @ForAll @IntRange(min = 1, max = 4) int b,
            @ForAll @IntRange(min = 1, max = 4) int c,
            @ForAll @IntRange(min = 0, max = 2) int axis) {
        Shape shape = Shape.of(a, b, c);
        Rows rows = Rows.along(shape, axis);
        Set<Integer> seen = new HashSet<>();
        for (int row = 0; row < rows.count(); row++) {
            for (int k = 0; k < rows.length(); k++) {
                assertEquals(row, rows.rowOf(rows.index(row, k)));
                seen.add(rows.index(row, k));
            }
        }
        assertEquals(shape.size(), seen.size());
    }

    @Example
    void mistakesAreOneLine() {
        Tensor<BigFraction> pair = Tensor.vector(ExactScalars.EXACT, 1, 2);
        Tensor<BigFraction> triple = Tensor.vector(ExactScalars.EXACT, 1, 2, 3);
        assertProblem("shapes (2) and (3) do not match: give tensors of one shape", () -> pair.plus(triple));
        assertProblem(
                "shape (2) holds 2 elements, not 1: give one value an element",
                () -> Tensor.of(ExactScalars.EXACT, Shape.of(2), 1));
        assertProblem("shape (2, 3) has no axis 2: its axes are 0 to 1", () -> Rows.along(Shape.of(2, 3), 2));
        assertProblem("shape [2, -1] is no shape: extents are 0 or more, their product an int", () -> Shape.of(2, -1));
    }

    private static void assertProblem(String message, Runnable mistake) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage());
    }
}
