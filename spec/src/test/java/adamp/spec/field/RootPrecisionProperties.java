package adamp.spec.field;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** The stated precision of quotients and roots, seen from a hundred digits. */
class RootPrecisionProperties {
    private static final MathContext HUNDRED_DIGITS = new MathContext(100);
    private static final double LEAST = 0.01;
    private static final double LARGEST = 1e6;

    /** Of a fixed seed: that the iteration for Dfp's root stops so near is seen, and proved nowhere. */
    @Property(tries = 100, seed = "2021")
    void decimalsKeepTheirUnitRoundoff(
            @ForAll @DoubleRange(min = LEAST, max = LARGEST) double x,
            @ForAll @DoubleRange(min = LEAST, max = LARGEST) double y) {
        DfpScalars scalars = DfpScalars.sixtyDigits();
        BigDecimal left = new BigDecimal(scalars.of(x).toString());
        BigDecimal right = new BigDecimal(scalars.of(y).toString());
        assertNear(
                left.sqrt(HUNDRED_DIGITS),
                new BigDecimal(scalars.sqrt(scalars.of(x)).toString()),
                // Dfp's root is an iteration that stops at its last digit, not a rounded result: four times a rounding
                4 * scalars.unitRoundoff());
        assertNear(
                left.divide(right, HUNDRED_DIGITS),
                new BigDecimal(scalars.of(x).divide(scalars.of(y)).toString()),
                scalars.unitRoundoff());
    }

    @Property(tries = 100)
    void binaryFloatingPointKeepsItsUnitRoundoff(
            @ForAll @DoubleRange(min = LEAST, max = LARGEST) double x,
            @ForAll @DoubleRange(min = LEAST, max = LARGEST) double y) {
        BigFloatScalars scalars = BigFloatScalars.twoHundredBits();
        assertNear(
                new BigDecimal(x).sqrt(HUNDRED_DIGITS), decimal(scalars.sqrt(scalars.of(x))), scalars.unitRoundoff());
        assertNear(
                new BigDecimal(x).divide(new BigDecimal(y), HUNDRED_DIGITS),
                decimal(scalars.of(x).divide(scalars.of(y))),
                scalars.unitRoundoff());
        assertNear(
                new BigDecimal(x).divide(new BigDecimal(-y), HUNDRED_DIGITS),
                decimal(scalars.of(x).divide(scalars.of(-y))),
                scalars.unitRoundoff());
    }

    private static BigDecimal decimal(BigFloat value) {
        BigDecimal significand = new BigDecimal(value.significand());
        BigDecimal two = BigDecimal.valueOf(2);
        return value.exponent() >= 0
                ? significand.multiply(two.pow(value.exponent()))
                : significand.divide(two.pow(-value.exponent()));
    }

    private static void assertNear(BigDecimal expected, BigDecimal actual, double relative) {
        BigDecimal bound = expected.abs().multiply(BigDecimal.valueOf(relative));
        assertTrue(
                expected.subtract(actual).abs().compareTo(bound) <= 0,
                () -> actual + " is not within " + relative + " of " + expected);
    }
}
