package adamp.proofs.numeric.statement;

import static adamp.proofs.numeric.statement.Rationals.abs;
import static adamp.proofs.numeric.statement.Rationals.atMost;
import static adamp.proofs.numeric.statement.Rationals.isZero;
import static adamp.proofs.numeric.statement.Rationals.square;

import adamp.proofs.numeric.instance.MeasuredWeight;
import adamp.proofs.numeric.instance.PaperSetting;
import adamp.spec.convention.ProjectionEpsilon;
import adamp.spec.field.ExactScalars;
import adamp.spec.projection.Projection;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/** The projection of the released code, x - u (u.x) with u = w/(|w| + eps), on weights of rational length. */
public final class RadialLeakStatements {
    private RadialLeakStatements() {}

    /** The reference's x - u (u.x). */
    public static Tensor<BigFraction> projected(MeasuredWeight weight) {
        return new Projection<>(PaperSetting.of(ProjectionEpsilon.ADDED_TO_NORM), weight.epsilon())
                .apply(weight.w(), weight.x());
    }

    private static BigFraction epsilon(MeasuredWeight weight) {
        return ExactScalars.EXACT.of(weight.epsilon());
    }

    /** The radial part that is left is eps (2 |w| + eps)/(|w| + eps)^2 of the original. */
    public static boolean leaksItsShare(MeasuredWeight weight, Tensor<BigFraction> projected) {
        BigFraction epsilon = epsilon(weight);
        BigFraction share = epsilon.multiply(weight.norm().multiply(2).add(epsilon))
                .divide(square(weight.norm().add(epsilon)));
        return weight.w().dot(projected).equals(share.multiply(weight.w().dot(weight.x())));
    }

    /** It is at most 2 eps/(|w| + eps) of the original. */
    public static boolean leaksAtMost(MeasuredWeight weight, Tensor<BigFraction> projected) {
        BigFraction epsilon = epsilon(weight);
        BigFraction bound = epsilon.multiply(2).divide(weight.norm().add(epsilon));
        return atMost(
                abs(weight.w().dot(projected)), bound.multiply(abs(weight.w().dot(weight.x()))));
    }

    /** |w - eta q|^2 is not |w|^2 + eta^2 |q|^2. */
    public static boolean breaksEquation12(MeasuredWeight weight, BigFraction eta, Tensor<BigFraction> projected) {
        BigFraction after = weight.w().minus(projected.times(eta)).squaredNorm();
        BigFraction printed = weight.w().squaredNorm().add(square(eta).multiply(projected.squaredNorm()));
        return !isZero(after.subtract(printed));
    }
}
