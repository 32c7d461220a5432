package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.CollinearMove;
import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.instance.QuotientAt;
import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.instance.WeightAndVectors;
import adamp.proofs.numeric.statement.GeodesicStatements;
import adamp.proofs.numeric.statement.SectionErrataStatements;
import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** The errata of sections 2 and 3 and of the algorithms, each on a family of counterexamples, with tolerance zero. */
class SectionErrataProperties {
    @Property
    @Checks("eq_4_general_c")
    boolean theDerivativeByTheScaleIsTakenAtTheScaledWeight(
            @ForAll(supplier = QuotientAt.Any.class) QuotientAt form,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction c) {
        return SectionErrataStatements.chainRuleIsAtTheScaledWeight(form, c);
    }

    @Property
    @Checks({"eq_4_general_c", "eq_4_not_at_c"})
    boolean theValueAtOneIsAnotherForTheSquaredNorm(
            @ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v,
            @ForAll(supplier = Scalar.PositiveNotOne.class) BigFraction c) {
        return SectionErrataStatements.valueAtOneIsAnother(v.w(), c)
                && SectionErrataStatements.valueAtOneIsAnother(v.w(), c.negate());
    }

    @Property
    @Checks({"erratum_3_1_collinear", "proposition_3_1_no_rate"})
    boolean aLongStepAlongTheWeightEndsAtItsAntipodeWhereNoRateLeads(
            @ForAll(supplier = CollinearMove.PastTheOrigin.class) Move move,
            @ForAll(supplier = Scalar.Any.class) BigFraction rate) {
        return SectionErrataStatements.collinearStepEndsAtTheAntipode(move)
                && GeodesicStatements.REFERENCE.rateFails(move, rate);
    }

    @Property
    @Checks("erratum_3_1_zero")
    boolean aStepAlongTheWeightMayEndAtTheOrigin(@ForAll(supplier = CollinearMove.ToTheOrigin.class) Move move) {
        return SectionErrataStatements.endsAtTheOrigin(move);
    }

    @Property
    @Checks("erratum_3_1_rate")
    boolean projectionMayChangeMoreThanTheRate(
            @ForAll(supplier = Move.AcrossTheEquator.class) Move move,
            @ForAll(supplier = Scalar.Any.class) BigFraction rate) {
        return GeodesicStatements.REFERENCE.rateFails(move, rate);
    }

    /** g = a w has a cosine of 1, above 0.1/sqrt(n). */
    @Property
    @Checks("eq_12_unprojected")
    boolean aStepThatIsNotProjectedBreaksEquation12(
            @ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction a,
            @ForAll @IntRange(min = 1, max = 40) int sixteenths,
            @ForAll @IntRange(max = 15) int momentum) {
        return SectionErrataStatements.unprojectedStepBreaksEquation12(v.w(), a, sixteenths / 16.0, momentum / 16.0);
    }

    /** (1-m^2)/(1+m^2) and 2m/(1+m^2) for 0 &lt;= m &lt;= 1 are the rational points of a quarter circle. */
    @Property
    @Checks("cosine_at_zero")
    boolean everyCosineIsReachedAtEveryDistanceFromZero(
            @ForAll @IntRange(max = 50) int part, @ForAll(supplier = Scalar.Positive.class) BigFraction radius) {
        BigFraction m = new BigFraction(part, 50);
        BigFraction squared = m.multiply(m).add(1);
        BigFraction cosine = BigFraction.TWO.subtract(squared).divide(squared);
        BigFraction half = radius.divide(2);
        BigFraction sine = m.multiply(2).divide(squared);
        Tensor<BigFraction> w = pair(cosine.multiply(half), sine.multiply(half));
        return SectionErrataStatements.cosineIsReachedNearZero(w, pair(BigFraction.ONE, BigFraction.ZERO), cosine);
    }

    private static Tensor<BigFraction> pair(BigFraction x, BigFraction y) {
        return Tensor.build(ExactScalars.EXACT, Shape.of(2), i -> i == 0 ? x : y);
    }

    @Property
    @Checks("eq_2_with_eps")
    boolean aNormalizationWithEpsilonFeelsTheScale(
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction w,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction d,
            @ForAll(supplier = Scalar.Any.class) BigFraction s,
            @ForAll(supplier = Scalar.Positive.class) BigFraction epsilon,
            @ForAll(supplier = Scalar.PositiveNotOne.class) BigFraction c) {
        return SectionErrataStatements.normalizationWithEpsilonFeelsTheScale(w, d, s, epsilon, c);
    }

    @Property
    @Checks("eq_2_with_eps")
    boolean aNormalizationWithoutEpsilonDoesNot(
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction w,
            @ForAll(supplier = Scalar.Any.class) BigFraction d,
            @ForAll(supplier = Scalar.Nonzero.class) BigFraction s,
            @ForAll(supplier = Scalar.Positive.class) BigFraction c) {
        return SectionErrataStatements.normalizationWithoutEpsilonDoesNot(w, d, s, c);
    }

    /** 1 - beta1 = j/16 and sqrt(1 - beta2) = k/16. */
    @Property
    @Checks("erratum_bias_correction")
    boolean theFirstStepAsPrintedIsTheCorrectedOneJustIfTheBetasFit(
            @ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v,
            @ForAll @IntRange(min = 1, max = 16) int share,
            @ForAll @IntRange(min = 1, max = 16) int root) {
        Tensor<BigFraction> g = v.y().map(x -> x.equals(BigFraction.ZERO) ? BigFraction.ONE : x);
        return SectionErrataStatements.printedFirstStepIsAnother(v.w(), g, share / 16.0, root / 16.0)
                && SectionErrataStatements.printedFirstStepIsAnother(v.w(), g, root / 16.0, root / 16.0);
    }
}
