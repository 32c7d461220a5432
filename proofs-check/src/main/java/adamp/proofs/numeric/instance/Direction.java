package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A vector as it stands to a weight w that is not known yet: a w + A w, a part along w and a part orthogonal to it, which
 * can be any vector, with either part left out now and then.
 *
 * @param radial a
 * @param turning A, or one of zeros
 */
record Direction(BigFraction radial, SkewMatrix turning) {
    private static final int KINDS = 5;

    /** Any. */
    static Arbitrary<Direction> any(int dimension) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, KINDS - 1),
                        Fractions.any(),
                        SkewMatrix.ofDimension(dimension))
                .as((kind, radial, turning) ->
                        new Direction(kind == 0 ? BigFraction.ZERO : radial, kind == 1 ? turning.zero() : turning));
    }

    /** a w + A w. */
    Tensor<BigFraction> from(Tensor<BigFraction> w) {
        return w.times(radial).plus(turning.times(w));
    }

    /** A w. */
    Tensor<BigFraction> orthogonalTo(Tensor<BigFraction> w) {
        return turning.times(w);
    }

    /** A w, or where that is zero another vector orthogonal to w, which has two elements or more. */
    Tensor<BigFraction> nonzeroOrthogonalTo(Tensor<BigFraction> w) {
        Tensor<BigFraction> turned = turning.times(w);
        return turned.squaredNorm().equals(BigFraction.ZERO) ? quarterTurn(w) : turned;
    }

    /** w turned by a quarter in the plane of one of its nonzero elements and a neighbour, all else zero. */
    private static Tensor<BigFraction> quarterTurn(Tensor<BigFraction> w) {
        int nonzero = 0;
        while (w.get(nonzero).equals(BigFraction.ZERO)) {
            nonzero++;
        }
        int i = nonzero;
        int j = (nonzero + 1) % w.size();
        return Tensor.build(
                ExactScalars.EXACT, w.shape(), k -> k == i ? w.get(j).negate() : k == j ? w.get(i) : BigFraction.ZERO);
    }
}
