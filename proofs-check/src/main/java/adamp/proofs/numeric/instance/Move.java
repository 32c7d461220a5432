package adamp.proofs.numeric.instance;

import adamp.spec.theory.Geodesic;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One step w - eta p as Proposition 3.1 sees it, in any dimension up to six.
 *
 * @param w the weight, nonzero
 * @param p the update
 * @param eta the learning rate, positive
 */
public record Move(Tensor<BigFraction> w, Tensor<BigFraction> p, BigFraction eta) {
    /** Of any update. */
    public static final class Any implements ArbitrarySupplier<Move> {
        @Override
        public Arbitrary<Move> get() {
            return Dimensions.from(
                    1, n -> Combinators.combine(Fractions.nonzeroVectors(n), Direction.any(n), Fractions.positive())
                            .as((w, p, eta) -> new Move(w, p.from(w), eta)));
        }
    }

    /** Of an update that is orthogonal to the weight, perhaps zero. */
    public static final class Orthogonal implements ArbitrarySupplier<Move> {
        @Override
        public Arbitrary<Move> get() {
            return Dimensions.from(
                    1, n -> Combinators.combine(Fractions.nonzeroVectors(n), Direction.any(n), Fractions.positive())
                            .as((w, p, eta) -> new Move(w, p.orthogonalTo(w), eta)));
        }
    }

    /** Of an update that is no multiple of the weight: its tangential part is not zero. w.p is zero now and then. */
    public static final class Turning implements ArbitrarySupplier<Move> {
        @Override
        public Arbitrary<Move> get() {
            return Dimensions.from(
                    2, n -> Combinators.combine(Fractions.nonzeroVectors(n), Direction.any(n), Fractions.positive())
                            .as((w, p, eta) -> new Move(w, w.times(p.radial()).plus(p.nonzeroOrthogonalTo(w)), eta)));
        }
    }

    /** With alpha negative: the step leaves the hemisphere of w. */
    public static final class AcrossTheEquator implements ArbitrarySupplier<Move> {
        @Override
        public Arbitrary<Move> get() {
            return withAlpha(Fractions.negative());
        }
    }

    /** With alpha zero: the step ends on the equator of w. */
    public static final class ToTheEquator implements ArbitrarySupplier<Move> {
        @Override
        public Arbitrary<Move> get() {
            return withAlpha(Arbitraries.just(BigFraction.ZERO));
        }
    }

    /** p = (1-alpha)/eta w + o with o orthogonal to w and nonzero: alpha = 1 - eta (w.p)/|w|^2 is the one drawn. */
    private static Arbitrary<Move> withAlpha(Arbitrary<BigFraction> alphas) {
        return Dimensions.from(
                2, n -> Combinators.combine(Fractions.nonzeroVectors(n), Direction.any(n), alphas, Fractions.positive())
                        .as((w, p, alpha, eta) -> {
                            BigFraction radial = BigFraction.ONE.subtract(alpha).divide(eta);
                            return new Move(w, w.times(radial).plus(p.nonzeroOrthogonalTo(w)), eta);
                        }));
    }

    /** The reference's view of it. */
    public Geodesic<BigFraction> geodesic() {
        return new Geodesic<>(w, p, eta);
    }

    /** w.p. */
    public BigFraction radial() {
        return w.dot(p);
    }

    /** w - eta p. */
    public Tensor<BigFraction> original() {
        return w.minus(p.times(eta));
    }
}
