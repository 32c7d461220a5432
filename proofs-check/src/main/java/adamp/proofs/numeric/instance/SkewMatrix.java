package adamp.proofs.numeric.instance;

import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Tensor;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An antisymmetric matrix A of integers. A w is orthogonal to w, and every vector orthogonal to a nonzero w is a multiple
 * of A w for such an A, or comes near to one: these are the gradients that equation 4 allows, found without a division.
 *
 * @param aboveDiagonal the entries above the diagonal, row by row
 */
public record SkewMatrix(List<Integer> aboveDiagonal) {
    private static final int LARGEST = 4;

    static Arbitrary<SkewMatrix> ofDimension(int dimension) {
        return Arbitraries.integers()
                .between(-LARGEST, LARGEST)
                .list()
                .ofSize(dimension * (dimension - 1) / 2)
                .map(SkewMatrix::new)
                .withoutEdgeCases();
    }

    /** The matrix of zeros. */
    SkewMatrix zero() {
        return new SkewMatrix(aboveDiagonal.stream().map(entry -> 0).toList());
    }

    /** A w. */
    public Tensor<BigFraction> times(Tensor<BigFraction> w) {
        int dimension = w.size();
        BigFraction[] image = new BigFraction[dimension];
        Arrays.fill(image, BigFraction.ZERO);
        int place = 0;
        for (int row = 0; row < dimension; row++) {
            for (int column = row + 1; column < dimension; column++) {
                int entry = aboveDiagonal.get(place++);
                if (entry != 0) {
                    image[row] = image[row].add(w.get(column).multiply(entry));
                    image[column] = image[column].subtract(w.get(row).multiply(entry));
                }
            }
        }
        return Tensor.build(ExactScalars.EXACT, w.shape(), i -> image[i]);
    }
}
