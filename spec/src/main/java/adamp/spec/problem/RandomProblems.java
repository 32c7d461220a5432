package adamp.spec.problem;

import adamp.spec.field.Scalars;
import adamp.spec.vector.Shape;
import adamp.spec.vector.Tensor;
import java.util.SplittableRandom;
import org.apache.commons.math3.FieldElement;

/**
 * Random scale-invariant problems and weights with small integer data, the same ones for the same seed in every field.
 *
 * @param <T> the field's elements
 */
public final class RandomProblems<T extends FieldElement<T>> {
    private static final int LARGEST = 9;

    private final Scalars<T> scalars;
    private final SplittableRandom random;

    /** The problems of a seed. */
    public RandomProblems(Scalars<T> scalars, long seed) {
        this.scalars = scalars;
        this.random = new SplittableRandom(seed);
    }

    /** A tensor of integers from -9 to 9, not all zero. */
    public Tensor<T> tensor(Shape shape) {
        int[] values = random.ints(shape.size(), -LARGEST, LARGEST + 1).toArray();
        if (values.length > 0 && values[0] == 0) {
            values[0] = 1;
        }
        return Tensor.build(scalars, shape, i -> scalars.ofInteger(values[i]));
    }

    /** A Rayleigh quotient in n dimensions. */
    public RayleighQuotient<T> rayleighQuotient(int n) {
        Tensor<T> half = tensor(Shape.of(n, n));
        return new RayleighQuotient<>(
                Tensor.build(scalars, half.shape(), i -> half.get(i).add(half.get(i % n * n + i / n))));
    }

    /** A batch-normalised linear model of n inputs in d dimensions. */
    public NormalizedLinearModel<T> normalizedLinearModel(int n, int d) {
        return new NormalizedLinearModel<>(tensor(Shape.of(n, d)), tensor(Shape.of(n)));
    }

    /** A fitted linear model of n inputs in d dimensions. */
    public FittedLinearModel<T> fittedLinearModel(int n, int d) {
        return new FittedLinearModel<>(tensor(Shape.of(n, d)), tensor(Shape.of(n)));
    }
}
