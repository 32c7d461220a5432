package adamp.proofs.numeric;

import static adamp.proofs.numeric.statement.GeodesicStatements.REFERENCE;

import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.instance.Scalar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.fraction.BigFraction;

/** Proposition 3.1, with tolerance zero. */
class GeodesicProperties {
    @Property
    @Checks("proposition_3_1_tangent")
    boolean bothStepsLeaveInOneTangentDirection(@ForAll(supplier = Move.Any.class) Move move) {
        return REFERENCE.tangentsAgree(move);
    }

    @Property
    @Checks("proposition_3_1_geodesic")
    boolean bothStepsEndOnOneGeodesicAtTheirAngles(@ForAll(supplier = Move.Turning.class) Move move) {
        return REFERENCE.endsAreAtTheirAngles(move);
    }

    @Property
    @Checks("proposition_3_1_great_circle")
    boolean theProjectedPointLiesOnTheGreatCircle(@ForAll(supplier = Move.Turning.class) Move move) {
        return REFERENCE.circleHoldsTheProjectedPoint(move)
                && move.geodesic().spans(move.geodesic().projected(move.eta()));
    }

    @Property
    @Checks("proposition_3_1_rate")
    boolean theOriginalStepIsAProjectedOneAtAnotherRateJustIfAlphaIsPositive(
            @ForAll(supplier = Move.Any.class) Move move) {
        return REFERENCE.rateExistsIfAlphaIsPositive(move);
    }

    @Property
    @Checks({"proposition_3_1_rate", "proposition_3_1_antipode"})
    boolean aNegativeAlphaLeadsToTheAntipodeOfTheProjectedPoint(
            @ForAll(supplier = Move.AcrossTheEquator.class) Move move) {
        return REFERENCE.rateExistsIfAlphaIsPositive(move) && REFERENCE.endsAtTheAntipode(move);
    }

    @Property
    @Checks("proposition_3_1_no_rate")
    boolean noRateReachesTheOriginalPointAcrossTheEquator(
            @ForAll(supplier = Move.AcrossTheEquator.class) Move move,
            @ForAll(supplier = Scalar.Any.class) BigFraction rate) {
        return REFERENCE.rateFails(move, rate) && REFERENCE.rateFails(move, rate.negate());
    }

    @Property
    @Checks({"proposition_3_1_no_rate", "proposition_3_1_quarter"})
    boolean anAlphaOfZeroLeadsAQuarterCircleAway(
            @ForAll(supplier = Move.ToTheEquator.class) Move move,
            @ForAll(supplier = Scalar.Any.class) BigFraction rate) {
        return REFERENCE.endsAQuarterCircleAway(move) && REFERENCE.rateFails(move, rate);
    }

    @Property
    @Checks("proposition_3_1_between")
    boolean theProjectedPointLiesBetweenJustIfTheRadialPartIsNotNegative(
            @ForAll(supplier = Move.Turning.class) Move move) {
        return REFERENCE.projectedIsBetweenByTheSign(move);
    }

    @Property
    @Checks("proposition_3_1_beyond")
    boolean theProjectedPointLiesBeyondJustIfTheRadialPartIsNotPositive(
            @ForAll(supplier = Move.Turning.class) Move move) {
        return REFERENCE.projectedIsBeyondByTheSign(move);
    }

    @Property
    @Checks("proposition_3_1_effective_step")
    boolean theProjectedStepTurnsFartherJustIfTheRadialPartIsNotPositive(
            @ForAll(supplier = Move.Turning.class) Move move) {
        return REFERENCE.projectedTurnsFartherByTheSign(move);
    }

    @Property
    @Checks({"proposition_3_1_between", "proposition_3_1_beyond", "proposition_3_1_effective_step"})
    boolean theThreeSignsAreAsSaidAcrossTheEquatorToo(@ForAll(supplier = Move.AcrossTheEquator.class) Move move) {
        return REFERENCE.projectedIsBetweenByTheSign(move)
                && REFERENCE.projectedIsBeyondByTheSign(move)
                && REFERENCE.projectedTurnsFartherByTheSign(move);
    }

    @Property
    @Checks("projected_growth")
    boolean theProjectedStepIsTheShorterJustIfAlphaIsAtLeastOneInSize(@ForAll(supplier = Move.Any.class) Move move) {
        return REFERENCE.projectedIsShorterByAlpha(move);
    }
}
