package adamp.spec.optimizer;

import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * The state of {@link Sgd} and {@link Sgdp}.
 *
 * @param weight w
 * @param momentum the momentum buffer p, zero before the first gradient
 * @param steps the number of gradients this tensor has received
 * @param groupSteps the number of steps its group has made
 * @param <T> the field's elements
 */
public record MomentumState<T extends FieldElement<T>>(Tensor<T> weight, Tensor<T> momentum, int steps, int groupSteps)
        implements State<T, MomentumState<T>> {
    /** The state before the first step. */
    public static <T extends FieldElement<T>> MomentumState<T> start(Tensor<T> weight) {
        return new MomentumState<>(weight, Tensor.zeros(weight.scalars(), weight.shape()), 0, 0);
    }

    MomentumState<T> next(Tensor<T> nextWeight, Tensor<T> nextMomentum) {
        return new MomentumState<>(nextWeight, nextMomentum, steps + 1, groupSteps + 1);
    }

    @Override
    public MomentumState<T> missed() {
        return new MomentumState<>(weight, momentum, steps, groupSteps + 1);
    }
}
