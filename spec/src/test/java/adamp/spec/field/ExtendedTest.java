package adamp.spec.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExtendedTest {
    private static final double[] VALUES = {Double.NaN, Double.NEGATIVE_INFINITY, -2, 0, 3, Double.POSITIVE_INFINITY};
    private static final ExtendedScalars<BigFraction> EXTENDED = new ExtendedScalars<>(ExactScalars.EXACT);

    @Test
    void everyPairBehavesAsDoublesDo() {
        for (double x : VALUES) {
            for (double y : VALUES) {
                assertSame(x, y, Extended::add, (a, b) -> a + b);
                assertSame(x, y, Extended::subtract, (a, b) -> a - b);
                assertSame(x, y, Extended::multiply, (a, b) -> a * b);
                assertSame(x, y, Extended::divide, (a, b) -> a / b);
                assertEquals(x < y, EXTENDED.less(EXTENDED.of(x), EXTENDED.of(y)));
            }
            assertEquals(Math.sqrt(x * x), EXTENDED.toDouble(EXTENDED.sqrt(EXTENDED.of(x * x))));
        }
        assertTrue(EXTENDED.isNaN(EXTENDED.sqrt(EXTENDED.of(-2))));
    }

    private static void assertSame(
            double x, double y, BinaryOperator<Extended<BigFraction>> ours, DoubleBinaryOperator ieee) {
        Extended<BigFraction> result = ours.apply(EXTENDED.of(x), EXTENDED.of(y));
        // -2/3 is no double: compare rounded; + 0.0 forgets the sign of zero, which ours has not
        assertEquals(ieee.applyAsDouble(x, y) + 0.0, EXTENDED.toDouble(result), x + " and " + y);
    }

    @Test
    void aFieldWithItsOwnInfinitiesIsLifted() {
        ExtendedScalars<Dfp> decimals = new ExtendedScalars<>(DfpScalars.sixtyDigits());
        Dfp zero = decimals.base().zero();
        Dfp infinite = decimals.base().one().divide(zero);
        assertEquals(decimals.infinity(1), decimals.lift(infinite));
        assertEquals(decimals.nan(), decimals.lift(infinite.multiply(zero)));
    }

    @Test
    void aSumOverANonFiniteFactorIsNotFinite() {
        double[] factors = {1, Double.POSITIVE_INFINITY, 2};
        assertEquals(
                EXTENDED.infinity(1), EXTENDED.sumOfProducts(3, i -> EXTENDED.of(factors[i]), i -> EXTENDED.one()));
        assertEquals(EXTENDED.nan(), EXTENDED.sumOfProducts(3, i -> EXTENDED.of(factors[i]), i -> EXTENDED.zero()));
    }

    @Test
    void aFiniteFieldSaysWhatToDoAboutTheRest() {
        assertEquals(
                "the field exact rationals has no NaN: wrap it as ExtendedScalars",
                assertThrows(IllegalArgumentException.class, () -> ExactScalars.EXACT.of(Double.NaN))
                        .getMessage());
        assertEquals(
                "the exact rationals have no square root of about 2.0: use conventions without eps in a norm (PAPER),"
                        + " or DfpScalars",
                assertThrows(ArithmeticException.class, () -> ExactScalars.EXACT.sqrt(new BigFraction(2)))
                        .getMessage());
        assertEquals(
                "POSITIVE_INFINITY is no finite value: ask kind() first",
                assertThrows(ArithmeticException.class, () -> EXTENDED.infinity(1)
                                .finiteValue())
                        .getMessage());
    }
}
