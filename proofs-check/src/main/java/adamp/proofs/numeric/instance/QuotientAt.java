package adamp.proofs.numeric.instance;

import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The function f(w) = (a.w)(b.w)/|w|^(2k), scale-invariant for k = 1, at a weight, and a direction to differentiate it in.
 *
 * @param a a linear form
 * @param b another
 * @param w the weight, nonzero
 * @param direction v, any
 */
public record QuotientAt(
        Tensor<BigFraction> a, Tensor<BigFraction> b, Tensor<BigFraction> w, Tensor<BigFraction> direction) {
    /** All of them, in dimensions 1 to 6. */
    public static final class Any implements ArbitrarySupplier<QuotientAt> {
        @Override
        public Arbitrary<QuotientAt> get() {
            return Dimensions.from(1, n -> Combinators.combine(
                            Fractions.vectors(n),
                            Fractions.vectors(n),
                            Fractions.nonzeroVectors(n),
                            Fractions.vectors(n))
                    .as(QuotientAt::new));
        }
    }

    /** f(w). */
    public BigFraction value(Tensor<BigFraction> at, int k) {
        return a.dot(at).multiply(b.dot(at)).divide(at.squaredNorm().pow(k));
    }

    /** ((b.w) a + (a.w) b)/|w|^(2k) - 2 k (a.w)(b.w) w/|w|^(2k+2). */
    public Tensor<BigFraction> gradient(int k) {
        BigFraction aw = a.dot(w);
        BigFraction bw = b.dot(w);
        BigFraction power = w.squaredNorm().pow(k);
        BigFraction radial = aw.multiply(bw).multiply(2 * k).divide(power.multiply(w.squaredNorm()));
        return a.times(bw).plus(b.times(aw)).times(power.reciprocal()).minus(w.times(radial));
    }
}
