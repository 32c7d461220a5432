package adamp.spec.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Operations on scalars rounded to binary32 are those of Java's floats, and unrounded ones are the field's. */
class RoundedArithmeticTest {
    private static final BigFloatScalars SCALARS = BigFloatScalars.twoHundredBits();
    private static final RoundedArithmetic<BigFloat> EXACT = RoundedArithmetic.exact(SCALARS);
    private static final RoundedArithmetic<BigFloat> FLOATS = RoundedArithmetic.rounding(SCALARS, Dtype.BINARY32);
    private static final float X = 0.7f;
    private static final float Y = 1.3f;
    private static final BigFloat LEFT = SCALARS.of(X);
    private static final BigFloat RIGHT = SCALARS.of(Y);

    @Test
    void everyOperationIsRoundedOnce() {
        assertEquals(SCALARS.of(0.7f), FLOATS.given(0.7));
        assertEquals(SCALARS.of(0.7f - 1e-3f), FLOATS.minus(LEFT, SCALARS.of(1e-3f)));
        assertEquals(SCALARS.of(X * Y), FLOATS.times(LEFT, RIGHT));
        assertEquals(SCALARS.of(X / Y), FLOATS.over(LEFT, RIGHT));
        // the root of a float by way of the nearest double is the nearest float
        assertEquals(SCALARS.of((float) Math.sqrt(X)), FLOATS.sqrt(LEFT));
    }

    /** The square of Y has 48 bits and is a double; the float nearest to it, squared again, is off the fourth power. */
    @Test
    void aPowerIsNoChainOfRoundedProducts() {
        BigFloat square = SCALARS.of((double) Y * Y);
        assertEquals(SCALARS.of((float) ((double) Y * Y)), FLOATS.power(RIGHT, 2));
        assertEquals(SCALARS.round(square.multiply(square), Dtype.BINARY32), FLOATS.power(RIGHT, 4));
    }

    @Test
    void withoutAFormatNothingIsRounded() {
        assertEquals(SCALARS.of(0.7), EXACT.given(0.7));
        assertEquals(LEFT.multiply(RIGHT), EXACT.times(LEFT, RIGHT));
        assertEquals(LEFT.multiply(RIGHT), EXACT.atTensor(LEFT.multiply(RIGHT)));
    }

    @Test
    void onlyWhatMeetsATensorIsRoundedToItsFormat() {
        RoundedArithmetic<BigFloat> python =
                RoundedArithmetic.rounding(SCALARS, Dtype.BINARY64).thenAtTensors(Dtype.BINARY32);
        BigFloat product = python.times(python.given(0.1), python.given(0.1));
        assertEquals(SCALARS.of(0.1 * 0.1), product);
        assertEquals(SCALARS.of((float) (0.1 * 0.1)), python.atTensor(product));
        assertEquals(
                product, RoundedArithmetic.rounding(SCALARS, Dtype.BINARY64).atTensor(product));
    }
}
