package adamp.proofs.trajectory;

import adamp.spec.field.ExactScalars;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/** Weights and gradients that lead equation 11 into all of its corners, which chance alone seldom finds. */
final class DrawnTensors {
    private final Draw draw;
    private final Layout layout;

    DrawnTensors(Draw draw, Layout layout) {
        this.draw = draw;
        this.layout = layout;
    }

    /** A weight, now and then with a row of zeros. */
    Tensor<BigFraction> weight() {
        Tensor<BigFraction> weight = draw.tensor(layout.shape());
        return draw.oneIn(4) ? withZeroRow(weight) : weight;
    }

    /** A gradient at a weight of short fractions. */
    Tensor<BigFraction> firstGradient(Tensor<BigFraction> weight) {
        return switch (draw.below(6)) {
            case 0 -> turned(weight);
            case 1 -> balanced(weight);
            case 2 -> withZeroRow(turned(weight));
            case 3 -> withZeroRow(draw.tensor(layout.shape()));
            default -> draw.tensor(layout.shape());
        };
    }

    /** A gradient at a weight of long fractions, which must not depend on it. */
    Tensor<BigFraction> gradient() {
        return draw.tensor(layout.shape());
    }

    private Tensor<BigFraction> withZeroRow(Tensor<BigFraction> tensor) {
        int zero = draw.below(layout.rows().count());
        return Tensor.build(
                ExactScalars.EXACT,
                tensor.shape(),
                i -> layout.rows().rowOf(i) == zero ? BigFraction.ZERO : tensor.get(i));
    }

    /** Orthogonal to the weight in every row of even length: each pair of elements is turned by a right angle. */
    private Tensor<BigFraction> turned(Tensor<BigFraction> weight) {
        Rows rows = layout.rows();
        BigFraction[] elements = new BigFraction[weight.size()];
        for (int row = 0; row < rows.count(); row++) {
            for (int k = 0; k < rows.length(); k++) {
                boolean alone = k == rows.length() - 1 && k % 2 == 0;
                BigFraction partner = alone ? BigFraction.ZERO : weight.get(rows.index(row, k ^ 1));
                elements[rows.index(row, k)] = k % 2 == 0 ? partner.negate() : partner;
            }
        }
        return Tensor.build(ExactScalars.EXACT, weight.shape(), i -> elements[i]);
    }

    /** Along the weight in its first row, against it in the others, so that the tensor as one row is orthogonal. */
    private Tensor<BigFraction> balanced(Tensor<BigFraction> weight) {
        Rows rows = layout.rows();
        BigFraction first = rows.dot(0, weight, weight);
        BigFraction others = weight.squaredNorm().subtract(first);
        return Tensor.build(ExactScalars.EXACT, weight.shape(), i -> weight.get(i)
                .multiply(rows.rowOf(i) == 0 ? others : first.negate()));
    }
}
