package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.compareCosines;
import static adamp.proofs.numeric.statement.Rationals.isNegative;
import static adamp.proofs.numeric.statement.Rationals.isPositive;
import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.oppositeDirection;
import static adamp.proofs.numeric.statement.Rationals.sameDirection;

import adamp.proofs.numeric.instance.Move;
import adamp.spec.vector.Tensor;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Proposition 3.1, exactly: points of the sphere are compared as directions of nonzero vectors, which needs no root.
 *
 * @param projector what claims to be the projection
 * @param alpha what claims to be 1 - eta (w.p)/|w|^2
 */
public record GeodesicStatements(Projector projector, Function<Move, BigFraction> alpha) {
    /** Of the reference's projection and alpha. */
    public static final GeodesicStatements REFERENCE =
            new GeodesicStatements(Projector.REFERENCE, move -> move.geodesic().alpha());

    private Tensor<BigFraction> tangent(Move move) {
        return projector.project(move.w(), move.p());
    }

    /** w - rate Pi p. */
    private Tensor<BigFraction> projected(Move move, BigFraction rate) {
        return move.w().minus(tangent(move).times(rate));
    }

    private Tensor<BigFraction> projected(Move move) {
        return projected(move, move.eta());
    }

    private BigFraction equivalentRate(Move move) {
        return move.eta().divide(alpha.apply(move));
    }

    /** Pi(w - eta p) = Pi(w - eta Pi p) = -eta Pi p, and w - eta p = alpha w - eta Pi p. */
    public boolean tangentsAgree(Move move) {
        Tensor<BigFraction> tangent = tangent(move).times(move.eta().negate());
        return projector.project(move.w(), move.original()).equals(tangent)
                && projector.project(move.w(), projected(move)).equals(tangent)
                && move.original().equals(move.w().times(alpha.apply(move)).plus(tangent));
    }

    /**
     * The point of the step with factor a on w lies on gamma at the angle whose cotangent is a |w|/(eta |Pi p|): its
     * products with w and with -Pi p are a |w|^2 and eta |Pi p|^2, the latter positive, and nothing of it is left beside
     * the two. So a is alpha for the original step and 1 for the projected one.
     */
    public boolean endsAreAtTheirAngles(Move move) {
        return isAtItsAngle(move, move.original(), alpha.apply(move))
                && isAtItsAngle(move, projected(move), BigFraction.ONE);
    }

    private boolean isAtItsAngle(Move move, Tensor<BigFraction> end, BigFraction a) {
        Tensor<BigFraction> back = tangent(move).times(BigFraction.MINUS_ONE);
        BigFraction along = end.dot(move.w()).divide(move.w().squaredNorm());
        BigFraction across = end.dot(back).divide(back.squaredNorm());
        return along.equals(a)
                && across.equals(move.eta())
                && isPositive(across)
                && end.equals(move.w().times(along).plus(back.times(across)));
    }

    /** w - eta Pi p = (1 - alpha) w + (w - eta p), and w and w - eta p are independent. */
    public boolean circleHoldsTheProjectedPoint(Move move) {
        BigFraction factor = BigFraction.ONE.subtract(alpha.apply(move));
        return projected(move).equals(move.w().times(factor).plus(move.original()))
                && !Rationals.areCollinear(move.w(), move.original());
    }

    /** alpha &gt; 0 if and only if the original step ends where the projected step of rate eta/alpha ends. */
    public boolean rateExistsIfAlphaIsPositive(Move move) {
        if (isZero(alpha.apply(move))) {
            return true;
        }
        boolean same = ends(move) && sameDirection(move.original(), projected(move, equivalentRate(move)));
        return same == isPositive(alpha.apply(move));
    }

    private static boolean ends(Move move) {
        return isPositive(move.original().squaredNorm());
    }

    /** Where alpha is not positive, the projected step of this rate ends elsewhere. */
    public boolean rateFails(Move move, BigFraction rate) {
        return !isPositive(alpha.apply(move)) && !sameDirection(move.original(), projected(move, rate));
    }

    /** Where alpha is negative, the original step ends opposite to the projected step of rate eta/alpha. */
    public boolean endsAtTheAntipode(Move move) {
        return isNegative(alpha.apply(move))
                && oppositeDirection(move.original(), projected(move, equivalentRate(move)));
    }

    /** Where alpha is zero, the original step ends at -Pi p, orthogonal to w. */
    public boolean endsAQuarterCircleAway(Move move) {
        return isZero(alpha.apply(move))
                && sameDirection(move.original(), tangent(move).times(BigFraction.MINUS_ONE))
                && isZero(move.original().dot(move.w()));
    }

    /** The projected point lies on the arc from w to w - eta p if and only if w.p &gt;= 0. */
    public boolean projectedIsBetweenByTheSign(Move move) {
        return isOnTheArc(move, projected(move), move.original()) == !isNegative(move.radial());
    }

    /** The original step's point lies on the arc from w to w - eta Pi p if and only if w.p &lt;= 0. */
    public boolean projectedIsBeyondByTheSign(Move move) {
        return isOnTheArc(move, move.original(), projected(move)) == !isPositive(move.radial());
    }

    /** Whether a point is a combination of w and the end, with coefficients that are not negative. */
    private static boolean isOnTheArc(Move move, Tensor<BigFraction> point, Tensor<BigFraction> end) {
        BigFraction ww = move.w().squaredNorm();
        BigFraction we = move.w().dot(end);
        BigFraction ee = end.squaredNorm();
        BigFraction determinant = ww.multiply(ee).subtract(we.multiply(we));
        BigFraction ofWeight =
                point.dot(move.w()).multiply(ee).subtract(point.dot(end).multiply(we));
        BigFraction ofEnd =
                point.dot(end).multiply(ww).subtract(point.dot(move.w()).multiply(we));
        boolean inThePlane =
                point.times(determinant).equals(move.w().times(ofWeight).plus(end.times(ofEnd)));
        return inThePlane && !isNegative(ofWeight) && !isNegative(ofEnd);
    }

    /** The projected step turns w at least as far as the original one if and only if w.p &lt;= 0: its cosine is no larger. */
    public boolean projectedTurnsFartherByTheSign(Move move) {
        boolean farther = compareCosines(projected(move), move.original(), move.w()) <= 0;
        return farther == !isPositive(move.radial());
    }

    /** |w - eta Pi p| &lt;= |w - eta p| if and only if |alpha| &gt;= 1. */
    public boolean projectedIsShorterByAlpha(Move move) {
        boolean shorter = atMost(projected(move).squaredNorm(), move.original().squaredNorm());
        return shorter == atMost(BigFraction.ONE, Rationals.abs(alpha.apply(move)));
    }
}
