package adamp.spec.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DtypeTest {
    @Test
    void nearestBinary32IsJavasCast() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            assertEquals((float) x, Dtype.BINARY32.nearest(x), 0.0);
        }
        assertEquals(Float.MAX_VALUE, Dtype.BINARY32.maxValue());
        assertEquals(Float.MIN_NORMAL, Dtype.BINARY32.minNormal());
    }

    @Test
    void tiesGoToTheEvenNeighbour() {
        // bfloat16 has steps of 2^-7 from 1 to 2
        assertEquals(1.0, Dtype.BFLOAT16.nearest(1 + 0x1p-8));
        assertEquals(1 + 0x1p-6, Dtype.BFLOAT16.nearest(1 + 3 * 0x1p-8));
        // binary16's least subnormal is 2^-24
        assertEquals(0.0, Dtype.BINARY16.nearest(0x1p-25));
        assertEquals(0x1p-24, Dtype.BINARY16.nearest(0x1.8p-25));
    }

    @Test
    void halfAStepBeyondTheLargestValueOverflows() {
        // binary16 ends at 65504 with steps of 32
        assertEquals(65504.0, Dtype.BINARY16.nearest(65519.99));
        assertEquals(Double.POSITIVE_INFINITY, Dtype.BINARY16.nearest(65520));
        ExtendedScalars<BigFraction> extended = new ExtendedScalars<>(ExactScalars.EXACT);
        assertEquals(extended.infinity(-1), extended.round(extended.of(-65520), Dtype.BINARY16));
        assertEquals(extended.of(65504), extended.round(extended.of(65519.99), Dtype.BINARY16));
        assertEquals(
                "65520.0 overflows BINARY16 and the field exact rationals has no infinity: wrap it as ExtendedScalars",
                assertThrows(
                                ArithmeticException.class,
                                () -> ExactScalars.EXACT.round(new BigFraction(65520), Dtype.BINARY16))
                        .getMessage());
    }

    @Test
    void aValueBesideATieIsNotRoundedTwice() {
        // 1 + 2^-24 is a tie of binary32; a little more, too little for a double, must go up, a little less down
        BigFraction little = new BigFraction(1, 1L << 62).multiply(new BigFraction(1, 1L << 30));
        BigFraction tie = new BigFraction(1 + 0x1p-24);
        assertEquals(1.0, rounded(tie));
        assertEquals(1 + 0x1p-23, rounded(tie.add(little)));
        assertEquals(1.0, rounded(tie.subtract(little)));
        assertEquals(-1 - 0x1p-23, rounded(tie.add(little).negate()));
    }

    private static double rounded(BigFraction value) {
        return ExactScalars.EXACT.round(value, Dtype.BINARY32).doubleValue();
    }

    @Test
    void theNearestDoubleOfAQuotientIsThatOfTheHardware() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            long numerator = random.nextLong() >> 11;
            long denominator = 1 + (random.nextLong() >>> 11);
            // both are doubles, so their quotient is rounded once
            assertEquals(
                    (double) numerator / denominator,
                    ExactScalars.EXACT.toDouble(new BigFraction(numerator, denominator)),
                    0.0);
        }
        BigFraction subnormal = ExactScalars.EXACT.of(Double.MIN_VALUE);
        assertEquals(Double.MIN_VALUE, ExactScalars.EXACT.toDouble(subnormal));
        assertEquals(0.0, ExactScalars.EXACT.toDouble(subnormal.divide(2)));
        assertEquals(Double.MIN_VALUE, ExactScalars.EXACT.toDouble(subnormal.multiply(new BigFraction(2, 3))));
        assertEquals(Double.MAX_VALUE, ExactScalars.EXACT.toDouble(ExactScalars.EXACT.of(Double.MAX_VALUE)), 0.0);
    }
}
