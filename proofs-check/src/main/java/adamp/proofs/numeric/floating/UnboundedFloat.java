package adamp.proofs.numeric.floating;

import static adamp.spec.field.ExactScalars.EXACT;

import adamp.spec.field.Dtype;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A format without a largest number. A value of 1 and more is divided by a power of two near it, rounded about 1, where
 * the format has its full precision, and multiplied again.
 */
public record UnboundedFloat(Dtype format) implements FloatArithmetic {
    @Override
    public double product(double x, double y) {
        return rounded(FloatTree.exact(x, y));
    }

    @Override
    public double sum(double a, double b) {
        return rounded(EXACT.of(a).add(EXACT.of(b)));
    }

    @Override
    public double fused(double x, double y, double a) {
        return rounded(FloatTree.exact(x, y).add(EXACT.of(a)));
    }

    private double rounded(BigFraction value) {
        int exponent = value.getNumerator().bitLength() - value.getDenominator().bitLength();
        BigFraction unit = new BigFraction(BigInteger.ONE.shiftLeft(Math.max(0, exponent)));
        return EXACT.toDouble(EXACT.round(value.divide(unit), format).multiply(unit));
    }
}
