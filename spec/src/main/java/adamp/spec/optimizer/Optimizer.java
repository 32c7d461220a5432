package adamp.spec.optimizer;

import adamp.spec.convention.EmptyTensor;
import adamp.spec.convention.MissingGradient;
import adamp.spec.convention.Setting;
import adamp.spec.convention.SparseGradient;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * An algorithm with its hyper-parameters in a setting: a function from states and gradients to states. Immutable.
 *
 * @param <T> the field's elements
 * @param <S> the kind of state
 */
public abstract class Optimizer<T extends FieldElement<T>, S extends State<T, S>> {
    private final Setting<T> setting;

    Optimizer(Setting<T> setting) {
        this.setting = setting;
    }

    /** The field, the conventions and the tensor's dtype. */
    public final Setting<T> setting() {
        return setting;
    }

    /** The state of a weight before the first step. */
    public abstract S start(Tensor<T> weight);

    /**
     * One step.
     *
     * @throws IllegalArgumentException if the gradient's shape is not the weight's, or the conventions reject what is
     *     given
     */
    public final Step<T, S> step(S state, Gradient<T> gradient) {
        Shape shape = state.weight().shape();
        Optional<Tensor<T>> given = tensorOf(gradient, shape);
        if (given.isEmpty()) {
            return new Step<>(state.missed(), Optional.empty());
        }
        if (!given.get().shape().equals(shape)) {
            throw new IllegalArgumentException("a gradient of shape "
                    + given.get().shape() + " does not fit a weight of shape " + shape + ": give one of the weight's");
        }
        if (shape.size() == 0) {
            requireEmptyAllowed(shape);
            return new Step<>(state.missed(), Optional.empty());
        }
        return advance(state, given.get());
    }

    /** One step with a dense gradient. */
    public final Step<T, S> step(S state, Tensor<T> gradient) {
        return step(state, new Gradient.Dense<>(gradient));
    }

    /** The step itself, given a gradient of the weight's shape. */
    abstract Step<T, S> advance(S state, Tensor<T> gradient);

    /** Whether the algorithm reads tensors as rows, for which an empty one may be an error. */
    boolean projects() {
        return false;
    }

    private void requireEmptyAllowed(Shape shape) {
        if (projects() && shape.rank() >= 2 && setting.is(EmptyTensor.REJECTED)) {
            throw new IllegalArgumentException("a tensor of shape " + shape + " has no elements, which conventions "
                    + setting.conventions() + " reject: leave it out");
        }
    }

    private Optional<Tensor<T>> tensorOf(Gradient<T> gradient, Shape shape) {
        if (gradient instanceof Gradient.Dense<T> dense) {
            return Optional.of(dense.tensor());
        }
        if (gradient instanceof Gradient.Sparse<T> sparse) {
            if (setting.is(SparseGradient.REJECTED)) {
                throw new IllegalArgumentException("the gradient is sparse, which conventions " + setting.conventions()
                        + " reject: give it dense, or choose sparseGradient densified");
            }
            return Optional.of(sparse.densified());
        }
        return setting.is(MissingGradient.SKIPPED)
                ? Optional.empty()
                : Optional.of(Tensor.zeros(setting.scalars(), shape));
    }
}
