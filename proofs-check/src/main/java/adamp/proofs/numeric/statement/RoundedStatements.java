package adamp.proofs.numeric.statement;

import adamp.proofs.numeric.instance.Move;
import adamp.spec.field.DfpScalars;
import adamp.spec.field.Scalars;
import adamp.spec.theory.EffectiveStep;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Statements about roots, sines and derivatives, in decimals of 60 digits. Instances have at most six elements, numerators
 * and denominators of at most a few hundred, so every norm lies between 10^-4 and 10^6 and a statement takes fewer than 100
 * operations, each with a relative error below 5 10^-57: a difference of terms of size at most 1 is off by less than
 * 10^-53.
 */
public final class RoundedStatements {
    private static final DfpScalars DECIMALS = DfpScalars.sixtyDigits();
    private static final EffectiveStep<Dfp> STEP = new EffectiveStep<>(DECIMALS);

    /** Of a difference of terms of size at most 1. */
    private static final Dfp ROUNDING = power(-53);

    /**
     * commons-math sums the series of the arc tangent up to the power 89, at arguments up to sqrt(2) - 1: it is off by up
     * to 0.4143^91/91 &lt; 1.5 10^-37, and near 1 it is. The chord changes by less.
     */
    private static final Dfp ARC_TANGENT = power(-36);

    private RoundedStatements() {}

    private static Dfp power(int exponent) {
        return DECIMALS.ofInteger(10).pow(exponent);
    }

    private static <T extends FieldElement<T>> T rounded(Scalars<T> scalars, BigFraction x) {
        return scalars.ofInteger(x.getNumerator().longValueExact())
                .divide(scalars.ofInteger(x.getDenominator().longValueExact()));
    }

    private static Tensor<Dfp> rounded(Tensor<BigFraction> vector) {
        return Tensor.build(DECIMALS, vector.shape(), i -> rounded(DECIMALS, vector.get(i)));
    }

    private static boolean near(Dfp expected, Dfp actual, Dfp error) {
        return !error.lessThan(expected.subtract(actual).abs());
    }

    /** For w.p = 0, the effective step is 2 sin(arctan(eta |p|/|w|)/2). */
    public static boolean stepIsTwiceTheSineOfHalfItsAngle(Move move) {
        Tensor<Dfp> w = rounded(move.w());
        Tensor<Dfp> p = rounded(move.p());
        Dfp eta = rounded(DECIMALS, move.eta());
        Dfp tangent = eta.multiply(p.norm()).divide(w.norm());
        Dfp chord = tangent.atan().divide(2).sin().multiply(2);
        return near(chord, STEP.between(w, w.minus(p.times(eta))), ARC_TANGENT);
    }

    /**
     * The derivative of 1/|w - eta p| at 0 is (w.p)/|w|^3: with h = 10^-20 |w|/|p| the quotient of differences is off by
     * at most h times a bound of the second derivative, which on the way lies between -|p|^2/N^3 and 2 |p|^2/N^3 for N =
     * |w - h p| &gt;= (1 - 10^-20) |w|. Half of it twice over is |p|^2/|w|^3 up to 10^-19 of it. The rounding of the quotient
     * is 10^-53/(h |w|).
     */
    public static boolean inverseNormHasItsDerivative(Move move) {
        Tensor<Dfp> w = rounded(move.w());
        Tensor<Dfp> p = rounded(move.p());
        Dfp norm = w.norm();
        Dfp h = power(-20).multiply(norm).divide(p.norm());
        Dfp quotient = w.minus(p.times(h))
                .norm()
                .reciprocal()
                .subtract(norm.reciprocal())
                .divide(h);
        Dfp cubed = norm.multiply(norm).multiply(norm);
        Dfp curvature = p.squaredNorm().divide(cubed).multiply(h);
        Dfp error = curvature.multiply(DECIMALS.of(1.001)).add(ROUNDING.divide(h.multiply(norm)));
        return near(w.dot(p).divide(cubed), quotient, error);
    }
}
