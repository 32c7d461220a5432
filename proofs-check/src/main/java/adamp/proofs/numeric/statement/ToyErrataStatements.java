package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.abs;
import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.less;

import adamp.proofs.numeric.instance.MeasuredPair;
import adamp.spec.field.DfpScalars;
import adamp.spec.problem.SphericalRosenbrock;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.fraction.BigFraction;

/** The errata of appendix B. */
public final class ToyErrataStatements {
    private static final DfpScalars DECIMALS = DfpScalars.sixtyDigits();
    private static final SphericalRosenbrock<Dfp> ROSENBROCK = new SphericalRosenbrock<>(DECIMALS);

    /**
     * Angles are told apart to 10^-30: commons-math's arc tangent is off by up to 1.5 10^-37, its arc sine is the arc tangent
     * of y/sqrt(1 - y^2), which magnifies the 10^-57 of a rounding by less than 10^8 for angles up to 19/20 of a right one.
     */
    private static final Dfp ANGLES = DECIMALS.ofInteger(10).pow(-30);

    private ToyErrataStatements() {}

    /** -1 = cos(-w*, w*) &lt;= cos(w, w*) &lt;= cos(w*, w*) = 1. */
    public static boolean cosineIsLargestAtTheTarget(MeasuredPair pair) {
        Tensor<BigFraction> target = pair.target();
        Tensor<BigFraction> opposite = target.times(BigFraction.MINUS_ONE);
        return pair.problem().cosine(target).equals(BigFraction.ONE)
                && pair.problem().cosine(opposite).equals(BigFraction.MINUS_ONE)
                && atMost(abs(pair.problem().cosine(pair.w())), BigFraction.ONE);
    }

    /** x/z for |x| &gt; |z| is no cosine: larger than 1 in size, and Java's arc cosine of it is NaN. */
    public static boolean quotientIsNoCosine(BigFraction x, BigFraction z) {
        return less(BigFraction.ONE, abs(x.divide(z))) && Double.isNaN(Math.acos(x.doubleValue() / z.doubleValue()));
    }

    /** c arccos(y) is 0 or more for every y at which it is defined, so never the -2 of the start. */
    public static boolean arcCosineNeverReachesTheStart(BigFraction cosine) {
        return 1.5 * Math.acos(cosine.doubleValue()) >= 0;
    }

    /** The start of Figure 3, scaled by any r, has |x| &gt; |z|. */
    public static boolean printedAngleIsUndefinedAtTheStart(BigFraction r) {
        Tensor<Dfp> start = ROSENBROCK.start().times(decimal(r));
        return start.get(2).abs().lessThan(start.get(0).abs());
    }

    /** From r cos(phi) sin(psi), r sin(phi), r cos(phi) cos(psi) the reference recovers r, psi and phi, times c = 1.5. */
    public static boolean coordinatesAreRecovered(BigFraction r, BigFraction psi, BigFraction phi) {
        Dfp a = decimal(psi).multiply(DECIMALS.of(1.5));
        Dfp b = decimal(phi).multiply(DECIMALS.of(1.5));
        Tensor<Dfp> point = ROSENBROCK.at(a, b).times(decimal(r));
        return near(ROSENBROCK.a(point), a)
                && near(ROSENBROCK.b(point), b)
                && near(point.norm().divide(decimal(r)), DECIMALS.one());
    }

    private static boolean near(Dfp x, Dfp y) {
        return x.subtract(y).abs().lessThan(ANGLES);
    }

    private static Dfp decimal(BigFraction x) {
        return DECIMALS.ratio(x.getNumeratorAsLong(), x.getDenominatorAsLong());
    }
}
