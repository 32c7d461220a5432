package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.MeasuredPair;
import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.statement.ToyErrataStatements;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** The errata of appendix B. */
class ToyErrataProperties {
    private static final int ROUNDED_TRIES = 200;

    @Property
    @Checks("erratum_B_1")
    boolean thePrintedObjectiveIsLargestAtTheOptimum(@ForAll(supplier = MeasuredPair.Any.class) MeasuredPair pair) {
        return ToyErrataStatements.cosineIsLargestAtTheTarget(pair);
    }

    @Property
    @Checks("erratum_B_2_undefined")
    boolean thePrintedAngleIsUndefinedWhereXExceedsZ(
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction z,
            @ForAll(supplier = Scalar.Positive.class) BigFraction excess,
            @ForAll boolean negative) {
        BigFraction size = (z.getNumerator().signum() < 0 ? z.negate() : z).add(excess);
        return ToyErrataStatements.quotientIsNoCosine(negative ? size.negate() : size, z);
    }

    @Property
    @Checks("erratum_B_2_start")
    boolean thePrintedAngleIsNeverThatOfTheStart(
            @ForAll(supplier = Scalar.Momentum.class) BigFraction cosine, @ForAll boolean negative) {
        return ToyErrataStatements.arcCosineNeverReachesTheStart(negative ? cosine.negate() : cosine);
    }

    @Property(tries = ROUNDED_TRIES)
    @Checks({"erratum_B_2_start", "erratum_B_2_undefined"})
    boolean atTheStartThePrintedAngleIsUndefined(@ForAll(supplier = Scalar.Positive.class) BigFraction r) {
        return ToyErrataStatements.printedAngleIsUndefinedAtTheStart(r);
    }

    /** Angles up to 19/20 of a right one: 149/100 is below 0.95 pi/2. */
    @Property(tries = ROUNDED_TRIES)
    @Checks("erratum_B_2_corrected")
    boolean theCorrectedAnglesInvertTheCoordinates(
            @ForAll(supplier = Scalar.Positive.class) BigFraction r,
            @ForAll @IntRange(min = -149, max = 149) int psi,
            @ForAll @IntRange(min = -149, max = 149) int phi) {
        return ToyErrataStatements.coordinatesAreRecovered(r, new BigFraction(psi, 100), new BigFraction(phi, 100));
    }
}
