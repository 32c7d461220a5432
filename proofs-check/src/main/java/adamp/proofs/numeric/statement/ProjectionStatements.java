package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.WeightAndVectors;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The algebra of equation 10, exactly.
 *
 * @param projector what claims to be the projection
 */
public record ProjectionStatements(Projector projector) {
    private Tensor<BigFraction> pi(WeightAndVectors v) {
        return projector.project(v.w(), v.x());
    }

    /** Pi(x) = x - (u.x) u for u = w/|w|: over the rationals, (x - Pi(x)) |w|^2 = (w.x) w. */
    public boolean hasTheUnitForm(WeightAndVectors v) {
        Tensor<BigFraction> removed = v.x().minus(pi(v)).times(v.w().squaredNorm());
        return removed.equals(v.w().times(v.w().dot(v.x())));
    }

    /** w.Pi(x) = 0. */
    public boolean isOrthogonal(WeightAndVectors v) {
        return isZero(v.w().dot(pi(v)));
    }

    /** Pi(Pi(x)) = Pi(x). */
    public boolean isIdempotent(WeightAndVectors v) {
        return projector.project(v.w(), pi(v)).equals(pi(v));
    }

    /** Pi(x).y = x.Pi(y). */
    public boolean isSelfAdjoint(WeightAndVectors v) {
        return pi(v).dot(v.y()).equals(v.x().dot(projector.project(v.w(), v.y())));
    }

    /** |x|^2 = |Pi(x)|^2 + (w.x)^2/|w|^2. */
    public boolean splitsAsPythagorasSays(WeightAndVectors v) {
        BigFraction radial = square(v.w().dot(v.x())).divide(v.w().squaredNorm());
        return v.x().squaredNorm().equals(pi(v).squaredNorm().add(radial));
    }

    /** |Pi(x)| &lt;= |x|. */
    public boolean neverLengthens(WeightAndVectors v) {
        return atMost(pi(v).squaredNorm(), v.x().squaredNorm());
    }

    /** Pi_{c w}(x) = Pi_w(x) for c other than 0. */
    public boolean ignoresTheScaleOfTheWeight(WeightAndVectors v, BigFraction c) {
        return projector.project(v.w().times(c), v.x()).equals(pi(v));
    }
}
