package adamp.spec.optimizer;

import adamp.spec.vector.Tensor;
import org.apache.commons.math3.FieldElement;

/**
 * The state of {@link Adam}, {@link AdamW} and {@link AdamP}.
 *
 * @param weight w
 * @param firstMoment m
 * @param secondMoment v, never negative
 * @param steps the number of gradients this tensor has received
 * @param groupSteps the number of steps its group has made
 * @param <T> the field's elements
 */
public record AdamState<T extends FieldElement<T>>(
        Tensor<T> weight, Tensor<T> firstMoment, Tensor<T> secondMoment, int steps, int groupSteps)
        implements State<T, AdamState<T>> {
    /** The state before the first step. */
    public static <T extends FieldElement<T>> AdamState<T> start(Tensor<T> weight) {
        Tensor<T> zeros = Tensor.zeros(weight.scalars(), weight.shape());
        return new AdamState<>(weight, zeros, zeros, 0, 0);
    }

    AdamState<T> next(Tensor<T> nextWeight, Tensor<T> nextFirstMoment, Tensor<T> nextSecondMoment) {
        return new AdamState<>(nextWeight, nextFirstMoment, nextSecondMoment, steps + 1, groupSteps + 1);
    }

    @Override
    public AdamState<T> missed() {
        return new AdamState<>(weight, firstMoment, secondMoment, steps, groupSteps + 1);
    }
}
