package adamp.proofs.numeric.floating;

import static adamp.spec.field.ExactScalars.EXACT;

import adamp.spec.field.Dtype;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A format in software: each operation exact, then rounded by the reference, ties to even. An overflow is an
 * {@link ArithmeticException}.
 */
public record RoundedFloat(Dtype format) implements FloatArithmetic {
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
        return EXACT.toDouble(EXACT.round(value, format));
    }
}
