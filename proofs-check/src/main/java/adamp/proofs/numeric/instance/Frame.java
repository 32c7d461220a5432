package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Tensor;
import net.jqwik.api.Arbitrary;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An orthonormal basis with rational coordinates: the unit vectors reflected in the hyperplane orthogonal to a vector v,
 * e_i - 2 (v_i/v.v) v. Vectors of rational length, and pairs of them at angles with a rational tangent, are drawn in it,
 * so that the statements about norms need no rounding.
 *
 * @param normal v, nonzero
 */
record Frame(Tensor<BigFraction> normal) {
    static Arbitrary<Frame> ofDimension(int dimension) {
        return Fractions.nonzeroVectors(dimension).map(Frame::new);
    }

    /** The i-th vector of the basis. */
    Tensor<BigFraction> unit(int i) {
        BigFraction factor = normal.get(i).multiply(2).divide(normal.squaredNorm());
        return Tensor.build(ExactScalars.EXACT, normal.shape(), k -> {
            BigFraction reflected = normal.get(k).multiply(factor).negate();
            return k == i ? reflected.add(BigFraction.ONE) : reflected;
        });
    }
}
