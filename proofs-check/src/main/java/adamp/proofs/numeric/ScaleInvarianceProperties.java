package adamp.proofs.numeric;

import adamp.proofs.numeric.instance.MeasuredPair;
import adamp.proofs.numeric.instance.ProblemAt;
import adamp.proofs.numeric.instance.QuotientAt;
import adamp.proofs.numeric.instance.Scalar;
import adamp.proofs.numeric.instance.WeightAndVectors;
import adamp.proofs.numeric.statement.ScaleInvarianceStatements;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Equation 4 and what follows from it, on scale-invariant functions with rational gradients, with tolerance zero. */
class ScaleInvarianceProperties {
    @Property
    @Checks("eq_4_orthogonality")
    boolean theGradientIsOrthogonalToTheWeight(
            @ForAll(supplier = ProblemAt.Any.class) ProblemAt at,
            @ForAll(supplier = Scalar.Positive.class) BigFraction c) {
        return ScaleInvarianceStatements.isScaleInvariant(at.problem(), at.w(), c)
                && ScaleInvarianceStatements.gradientIsOrthogonal(at.problem(), at.w());
    }

    @Property
    @Checks("gradient_at_scaled_weight")
    boolean theNormOfTheWeightDividesTheGradient(
            @ForAll(supplier = ProblemAt.Any.class) ProblemAt at,
            @ForAll(supplier = Scalar.Positive.class) BigFraction c) {
        return ScaleInvarianceStatements.gradientScales(at.problem(), at.w(), c, 1);
    }

    @Property
    @Checks("erratum_norm_affects_backward")
    boolean theGradientAtAScaledWeightIsAnother(
            @ForAll(supplier = ProblemAt.NotStationary.class) ProblemAt at,
            @ForAll(supplier = Scalar.PositiveNotOne.class) BigFraction c) {
        return ScaleInvarianceStatements.gradientScales(at.problem(), at.w(), c, 1)
                && !ScaleInvarianceStatements.gradientScales(at.problem(), at.w(), c, 0);
    }

    /** (a.w)(b.w)/|w|^(2k) for k = 0, 1, 2: of degrees 2, 0 and -2. */
    @Property
    @Checks({"eq_4_orthogonality", "eq_4_converse"})
    boolean theGradientIsOrthogonalJustWhereTheFunctionIsInvariant(
            @ForAll(supplier = QuotientAt.Any.class) QuotientAt quotient,
            @ForAll @IntRange(max = 2) int k,
            @ForAll(supplier = Scalar.PositiveNotOne.class) BigFraction c) {
        return ScaleInvarianceStatements.orthogonalityIsInvariance(quotient, k, c);
    }

    @Property
    @Checks("quotient_is_scale_invariant")
    boolean theQuotientOfTwoFormsIsInvariantAndHasItsGradient(
            @ForAll(supplier = QuotientAt.Any.class) QuotientAt quotient,
            @ForAll(supplier = Scalar.Positive.class) BigFraction c) {
        return quotient.value(quotient.w().times(c), 1).equals(quotient.value(quotient.w(), 1))
                && ScaleInvarianceStatements.quotientHasTheGradient(quotient, quotient.gradient(1))
                && ScaleInvarianceStatements.rayleighQuotientIsTheQuotient(quotient);
    }

    @Property
    @Checks("orthogonal_vectors_are_gradients")
    boolean aVectorIsAGradientJustIfItIsOrthogonal(@ForAll(supplier = WeightAndVectors.Any.class) WeightAndVectors v) {
        return ScaleInvarianceStatements.isAGradientJustIfOrthogonal(v.w(), v.x());
    }

    @Property
    @Checks("cosine_loss_gradient_is")
    boolean theLossOfFigureOneIsInvariantAndHasItsGradient(
            @ForAll(supplier = MeasuredPair.Any.class) MeasuredPair pair,
            @ForAll(supplier = Scalar.Positive.class) BigFraction c) {
        return ScaleInvarianceStatements.isScaleInvariant(pair.problem(), pair.w(), c)
                && ScaleInvarianceStatements.cosineHasTheGradient(
                        pair, pair.problem().gradient(pair.w()));
    }
}
