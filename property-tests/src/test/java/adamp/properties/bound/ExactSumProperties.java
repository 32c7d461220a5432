package adamp.properties.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Sums said to be exact are the same in every order, and a sum that is not is not said to be. */
class ExactSumProperties {
    @Property
    void aRowSaidToBeExactHasOneSumInEveryOrder(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = -60, max = 60) Integer> integers,
            @ForAll @IntRange(min = -20, max = 20) int exponent,
            @ForAll Random random) {
        double[] a = new double[integers.size()];
        double exact = 0;
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.scalb((float) (int) integers.get(i), exponent);
            exact += (double) a[i] * a[i];
        }
        assertTrue(new ExactSum(Summation.IN_ANY_ORDER).ofProducts(a, a, 0, a.length));
        List<Integer> shuffled = new java.util.ArrayList<>(integers);
        Collections.shuffle(shuffled, random);
        float sum = 0;
        for (int integer : shuffled) {
            float x = Math.scalb((float) integer, exponent);
            sum += x * x;
        }
        assertEquals(exact, sum);
    }

    @Example
    void anOrdinaryRowIsNotSaidToBeExact() {
        double[] row = {0.1f, 0.2f, 0.3f};
        assertFalse(new ExactSum(Summation.IN_ANY_ORDER).ofProducts(row, row, 0, 3));
    }

    @Example
    void productsThatUnderflowAreNotSaidToBeExact() {
        double[] row = {Float.MIN_VALUE, 1};
        assertFalse(new ExactSum(Summation.IN_ANY_ORDER).ofProducts(row, row, 0, 2));
    }

    @Example
    void nothingIsExactAboutWhatIsNotFinite() {
        double[] row = {Float.POSITIVE_INFINITY, 1};
        assertFalse(new ExactSum(Summation.IN_ANY_ORDER).ofProducts(row, row, 0, 2));
    }

    @Example
    void zerosSumToZeroInAnyOrder() {
        assertTrue(new ExactSum(Summation.IN_ANY_ORDER).ofProducts(new double[3], new double[] {1, 2, 3}, 0, 3));
    }
}
