package adamp.spec.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.exception.MathArithmeticException;
import org.junit.jupiter.api.Test;

class BigFloatTest {
    private static final BigFloatScalars SCALARS = BigFloatScalars.ofBits(64);

    private static BigFloat number(long value) {
        return SCALARS.ofInteger(value);
    }

    /** From 2^64 on, 64 bits hold every second integer. */
    @Test
    void tiesGoToTheEvenSignificand() {
        BigFloat large = SCALARS.power(number(2), 64);
        assertEquals(large, large.add(number(1)));
        assertEquals(large.add(number(4)), large.add(number(3)));
        assertEquals(large.add(number(2)), large.add(SCALARS.of(1.5)));
        assertEquals(large.negate(), large.negate().subtract(number(1)));
    }

    @Test
    void roundingUpMayCarryIntoTheNextBinade() {
        BigFloat large = SCALARS.power(number(2), 64);
        assertEquals(large, large.subtract(number(1)).add(SCALARS.of(0.75)));
    }

    @Test
    void equalValuesAreEqualHoweverTheyCameAbout() {
        BigFloat three = number(3).multiply(number(4)).divide(number(4));
        assertEquals(number(3), three);
        assertEquals(number(3).hashCode(), three.hashCode());
        assertEquals(SCALARS.zero(), three.subtract(number(3)));
    }

    @Test
    void whatHasNoValueIsAnError() {
        assertThrows(MathArithmeticException.class, () -> number(1).divide(SCALARS.zero()));
        assertThrows(ArithmeticException.class, () -> SCALARS.sqrt(number(-1)));
        assertEquals(
                "53 bits are too few for a long: use 64 or more",
                assertThrows(IllegalArgumentException.class, () -> BigFloatScalars.ofBits(53))
                        .getMessage());
    }
}
