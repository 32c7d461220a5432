package adamp.proofs.numeric.instance;

import adamp.spec.problem.FittedLinearModel;
import adamp.spec.vector.Rows;
import adamp.spec.vector.Tensor;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** Where a normalization behind a linear model is undefined. */
final class NormalizedOutputs {
    private NormalizedOutputs() {}

    /** Whether the model says the same of all its inputs, which it holds centred. */
    static boolean areConstant(FittedLinearModel<BigFraction> model, Tensor<BigFraction> w) {
        Rows inputs = Rows.along(model.inputs().shape(), 0);
        return IntStream.range(0, inputs.count())
                .mapToObj(i -> inputs.row(i, model.inputs()).dot(w))
                .allMatch(BigFraction.ZERO::equals);
    }
}
