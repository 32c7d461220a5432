package adamp.proofs.numeric.instance;

import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A step orthogonal to the weight, with the tangent n of a quarter of its angle rational: so are the tangents, sines and
 * cosines of the half and of the whole, |w|, |p|, |w - eta p| and the effective step 2 sin(angle/2) = 4 n/(1 + n^2).
 *
 * @param w the weight, nonzero
 * @param p the update, orthogonal to it
 * @param eta the learning rate, positive
 * @param quarterTangent n, from 0 to below tan(pi/8), so that the whole angle is below a right one
 */
public record MeasuredTurn(Tensor<BigFraction> w, Tensor<BigFraction> p, BigFraction eta, BigFraction quarterTangent) {
    /** All of them. */
    public static final class Any implements ArbitrarySupplier<MeasuredTurn> {
        /** Below tan(pi/8) = sqrt(2) - 1 = 0.41421..., and close to it. */
        private static final BigFraction MOST = new BigFraction(4142, 10_000);

        @Override
        public Arbitrary<MeasuredTurn> get() {
            return Dimensions.from(2, n -> Combinators.combine(
                            Frame.ofDimension(n), Fractions.positive(), Fractions.momenta(), Fractions.positive())
                    .as((frame, norm, part, eta) -> of(frame, norm, part.multiply(MOST), eta)));
        }

        private static MeasuredTurn of(Frame frame, BigFraction norm, BigFraction quarter, BigFraction eta) {
            BigFraction tangent = doubled(doubled(quarter));
            Tensor<BigFraction> p = frame.unit(1).times(norm.multiply(tangent).divide(eta));
            return new MeasuredTurn(frame.unit(0).times(norm), p, eta, quarter);
        }

        /** The tangent of twice the angle. */
        private static BigFraction doubled(BigFraction tangent) {
            return tangent.multiply(2).divide(BigFraction.ONE.subtract(tangent.multiply(tangent)));
        }
    }

    /** w - eta p. */
    public Tensor<BigFraction> moved() {
        return w.minus(p.times(eta));
    }
}
