package adamp.spec.optimizer;

import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.List;
import org.apache.commons.math3.FieldElement;

/**
 * What a step is given for a tensor.
 *
 * @param <T> the field's elements
 */
public sealed interface Gradient<T extends FieldElement<T>> {
    /** The gradient's tensor. */
    record Dense<T extends FieldElement<T>>(Tensor<T> tensor) implements Gradient<T> {}

    /** Some elements of the gradient, by flat index; the others are zero. */
    record Sparse<T extends FieldElement<T>>(Shape shape, List<Integer> indices, Tensor<T> values)
            implements Gradient<T> {
        /**
         * Copies and checks the indices.
         *
         * @throws IllegalArgumentException if they are not distinct, not the shape's or not as many as the values
         */
        public Sparse {
            indices = List.copyOf(indices);
            long good = indices.stream()
                    .filter(index -> index >= 0 && index < shape.size())
                    .distinct()
                    .count();
            if (good != indices.size() || good != values.size()) {
                throw new IllegalArgumentException("a sparse gradient of shape " + shape + " has indices " + indices
                        + " for " + values.size() + " values: give one index of 0 to " + (shape.size() - 1)
                        + " a value, each once");
            }
        }

        Tensor<T> densified() {
            return Tensor.build(values.scalars(), shape, i -> {
                int k = indices.indexOf(i);
                return k < 0 ? values.scalars().zero() : values.get(k);
            });
        }
    }

    /** No gradient. */
    record Missing<T extends FieldElement<T>>() implements Gradient<T> {}
}
