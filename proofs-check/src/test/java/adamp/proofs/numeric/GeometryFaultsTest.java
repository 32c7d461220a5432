package adamp.proofs.numeric;

import static adamp.proofs.numeric.Refusal.isRefused;

import adamp.proofs.numeric.instance.Decidable;
import adamp.proofs.numeric.instance.MeasuredTurn;
import adamp.proofs.numeric.instance.MeasuredWeight;
import adamp.proofs.numeric.instance.Move;
import adamp.proofs.numeric.instance.WeightAndVectors;
import adamp.proofs.numeric.statement.DecisionStatements;
import adamp.proofs.numeric.statement.DecisionStatements.Rule;
import adamp.proofs.numeric.statement.EffectiveStepStatements;
import adamp.proofs.numeric.statement.GeodesicStatements;
import adamp.proofs.numeric.statement.ProjectionStatements;
import adamp.proofs.numeric.statement.Projector;
import adamp.proofs.numeric.statement.RadialLeakStatements;
import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Example;
import org.apache.commons.math3.fraction.BigFraction;

/** Faulty projections, decisions and closed forms, each refused by the statements that the properties check. */
class GeometryFaultsTest {
    private static final WeightAndVectors.Any VECTORS = new WeightAndVectors.Any();
    private static final Move.Turning TURNING = new Move.Turning();
    private static final BigFraction THIRD = new BigFraction(1, 3);

    /** x + (w.x/w.w) w. */
    private static final Projector WRONG_SIGN =
            (w, x) -> x.plus(w.times(w.dot(x).divide(w.squaredNorm())));

    /** x - (w.x) w. */
    private static final Projector NOT_NORMALIZED = (w, x) -> x.minus(w.times(w.dot(x)));

    /** Projects x along the vector (1, ..., 1) in the place of w. */
    private static final Projector WRONG_VECTOR =
            (w, x) -> Projector.REFERENCE.project(w.map(element -> BigFraction.ONE), x);

    /** Twice the projection. */
    private static final Projector DOUBLED =
            (w, x) -> Projector.REFERENCE.project(w, x).times(BigFraction.TWO);

    /** Half the projection. */
    private static final Projector HALVED =
            (w, x) -> Projector.REFERENCE.project(w, x).times(BigFraction.ONE_HALF);

    private static BigFraction alpha(Move move) {
        return move.geodesic().alpha();
    }

    /** 1 + eta (w.p)/|w|^2. */
    private static BigFraction alphaOfTheWrongSign(Move move) {
        return BigFraction.TWO.subtract(alpha(move));
    }

    @Example
    void wrongProjectionsAreRefused() {
        for (Projector fault : new Projector[] {WRONG_SIGN, NOT_NORMALIZED, WRONG_VECTOR}) {
            ProjectionStatements faulty = new ProjectionStatements(fault);
            isRefused(VECTORS, faulty::hasTheUnitForm);
            isRefused(VECTORS, faulty::isOrthogonal);
            isRefused(VECTORS, faulty::splitsAsPythagorasSays);
        }
        isRefused(VECTORS, new ProjectionStatements(WRONG_SIGN)::isIdempotent);
        isRefused(VECTORS, new ProjectionStatements(WRONG_SIGN)::neverLengthens);
        isRefused(VECTORS, new ProjectionStatements((w, x) -> x.plus(w))::isSelfAdjoint);
        isRefused(VECTORS, v -> new ProjectionStatements(NOT_NORMALIZED).ignoresTheScaleOfTheWeight(v, THIRD));
    }

    @Example
    void theProjectionOnTheWrongVectorIsRefusedAlongTheGeodesic() {
        GeodesicStatements faulty = new GeodesicStatements(WRONG_VECTOR, GeometryFaultsTest::alpha);
        isRefused(TURNING, faulty::tangentsAgree);
        isRefused(TURNING, faulty::circleHoldsTheProjectedPoint);
        isRefused(TURNING, faulty::rateExistsIfAlphaIsPositive);
    }

    @Example
    void anAlphaOfTheWrongSignIsRefused() {
        GeodesicStatements faulty =
                new GeodesicStatements(Projector.REFERENCE, GeometryFaultsTest::alphaOfTheWrongSign);
        isRefused(TURNING, faulty::tangentsAgree);
        isRefused(TURNING, faulty::endsAreAtTheirAngles);
        isRefused(TURNING, faulty::circleHoldsTheProjectedPoint);
        isRefused(TURNING, faulty::rateExistsIfAlphaIsPositive);
        isRefused(TURNING, faulty::projectedIsShorterByAlpha);
        isRefused(new Move.AcrossTheEquator(), faulty::endsAtTheAntipode);
        isRefused(new Move.ToTheEquator(), faulty::endsAQuarterCircleAway);
    }

    @Example
    void aProjectedStepOfTwiceOrHalfTheRateIsRefused() {
        GeodesicStatements doubled = new GeodesicStatements(DOUBLED, GeometryFaultsTest::alpha);
        GeodesicStatements halved = new GeodesicStatements(HALVED, GeometryFaultsTest::alpha);
        isRefused(TURNING, doubled::tangentsAgree);
        isRefused(TURNING, halved::endsAreAtTheirAngles);
        isRefused(TURNING, doubled::projectedIsBetweenByTheSign);
        isRefused(TURNING, halved::projectedIsBeyondByTheSign);
        isRefused(TURNING, halved::projectedTurnsFartherByTheSign);
    }

    /** For alpha > 0 the rate eta/alpha does reach the original point. */
    @Example
    void theWantOfARateIsRefusedWhereThereIsOne() {
        isRefused(
                TURNING,
                move -> GeodesicStatements.REFERENCE.rateFails(
                        move,
                        alpha(move).equals(BigFraction.ZERO)
                                ? move.eta()
                                : move.eta().divide(alpha(move))));
    }

    @Example
    void boundsOfEquation5ThatAreTooTightAreRefused() {
        MeasuredTurn.Any turns = new MeasuredTurn.Any();
        EffectiveStepStatements higherFloor =
                new EffectiveStepStatements(s -> cube(s).multiply(new BigFraction(1, 7)), s -> cube(s).divide(2));
        EffectiveStepStatements lowerCeiling =
                new EffectiveStepStatements(s -> cube(s).divide(8), s -> cube(s).divide(6));
        EffectiveStepStatements squares = new EffectiveStepStatements(
                s -> s.multiply(s).divide(8), s -> s.multiply(s).divide(2));
        isRefused(turns, higherFloor::excessIsWithinItsBounds);
        isRefused(turns, lowerCeiling::excessIsWithinItsBounds);
        isRefused(turns, squares::excessIsWithinItsBounds);
    }

    private static BigFraction cube(BigFraction s) {
        return s.multiply(s).multiply(s);
    }

    @Example
    void wrongDecisionsAreRefused() {
        Decidable.Any decidable = new Decidable.Any();
        Rule withoutDimension = (w, g, delta) -> compare(w, g, delta, 1) < 0;
        Rule inclusive = (w, g, delta) -> compare(w, g, delta, w.size()) <= 0;
        Rule signed = (w, g, delta) -> w.dot(g).compareTo(BigFraction.ZERO) < 0 || Rule.REFERENCE.projects(w, g, delta);
        Rule notScaled = (w, g, delta) -> w.dot(g).abs().compareTo(ExactScalars.EXACT.of(delta)) < 0;
        for (Rule fault : new Rule[] {withoutDimension, inclusive, signed, notScaled}) {
            isRefused(decidable, instance -> DecisionStatements.isThePapersComparison(fault, instance));
        }
        isRefused(decidable, instance -> DecisionStatements.ignoresScales(notScaled, instance, THIRD, THIRD));
        isRefused(decidable, instance -> DecisionStatements.leavesZeroAlone(notScaled, instance));
    }

    /** The sign of (w.g)^2 d - delta^2 |w|^2 |g|^2. */
    private static int compare(Tensor<BigFraction> w, Tensor<BigFraction> g, double delta, int d) {
        BigFraction threshold = ExactScalars.EXACT.of(delta).pow(2);
        return w.dot(g)
                .pow(2)
                .multiply(d)
                .compareTo(threshold.multiply(w.squaredNorm()).multiply(g.squaredNorm()));
    }

    @Example
    void leaksOfAnotherSizeAreRefused() {
        MeasuredWeight.WithRadialPart weights = new MeasuredWeight.WithRadialPart();
        isRefused(weights, weight -> RadialLeakStatements.leaksItsShare(weight, withoutEpsilon(weight)));
        isRefused(weights, weight -> RadialLeakStatements.leaksAtMost(weight, weight.x()));
        isRefused(
                weights,
                weight -> RadialLeakStatements.breaksEquation12(weight, BigFraction.ONE, withoutEpsilon(weight)));
    }

    private static Tensor<BigFraction> withoutEpsilon(MeasuredWeight weight) {
        return Projector.REFERENCE.project(weight.w(), weight.x());
    }
}
