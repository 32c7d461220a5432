package adamp.spec.vector;

import adamp.spec.field.Scalars;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.FieldElement;

/**
 * A tensor of field elements, held flat in row-major order, and the vector-space operations on it. Immutable.
 *
 * @param <T> the field's elements
 */
public final class Tensor<T extends FieldElement<T>> {
    private final Scalars<T> scalars;
    private final Shape shape;
    private final Object[] elements;

    private Tensor(Scalars<T> scalars, Shape shape, Object[] elements) {
        this.scalars = scalars;
        this.shape = shape;
        this.elements = elements;
    }

    /** The tensor whose element at a flat index is the function's value there. */
    public static <T extends FieldElement<T>> Tensor<T> build(
            Scalars<T> scalars, Shape shape, IntFunction<? extends T> element) {
        Object[] elements = new Object[shape.size()];
        Arrays.setAll(elements, element);
        return new Tensor<>(scalars, shape, elements);
    }

    /** A tensor of zeros. */
    public static <T extends FieldElement<T>> Tensor<T> zeros(Scalars<T> scalars, Shape shape) {
        return build(scalars, shape, i -> scalars.zero());
    }

    /**
     * A tensor of doubles, each taken as {@link Scalars#of} takes it.
     *
     * @throws IllegalArgumentException if there are more or fewer than the shape holds
     */
    public static <T extends FieldElement<T>> Tensor<T> of(Scalars<T> scalars, Shape shape, double... values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException("shape " + shape + " holds " + shape.size() + " elements, not "
                    + values.length + ": give one value an element");
        }
        return build(scalars, shape, i -> scalars.of(values[i]));
    }

    /** A tensor of rank one. */
    public static <T extends FieldElement<T>> Tensor<T> vector(Scalars<T> scalars, double... values) {
        return of(scalars, Shape.of(values.length), values);
    }

    /** The field. */
    public Scalars<T> scalars() {
        return scalars;
    }

    /** The extents. */
    public Shape shape() {
        return shape;
    }

    /** The number of elements. */
    public int size() {
        return elements.length;
    }

    /** The element at a flat index, row-major. */
    @SuppressWarnings("unchecked") // only build() fills the array, with elements of T
    public T get(int index) {
        return (T) elements[index];
    }

    /** A function of each element. */
    public Tensor<T> map(UnaryOperator<T> function) {
        return build(scalars, shape, i -> function.apply(get(i)));
    }

    /**
     * A function of each pair of elements.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public Tensor<T> zip(Tensor<T> other, BinaryOperator<T> function) {
        requireSameShape(other);
        return build(scalars, shape, i -> function.apply(get(i), other.get(i)));
    }

    private void requireSameShape(Tensor<T> other) {
        if (!shape.equals(other.shape)) {
            throw new IllegalArgumentException(
                    "shapes " + shape + " and " + other.shape + " do not match: give tensors of one shape");
        }
    }

    /** Element by element, this + other. */
    public Tensor<T> plus(Tensor<T> other) {
        return zip(other, T::add);
    }

    /** Element by element, this - other. */
    public Tensor<T> minus(Tensor<T> other) {
        return zip(other, T::subtract);
    }

    /** Every element times a scalar. */
    public Tensor<T> times(T factor) {
        return map(element -> element.multiply(factor));
    }

    /** Element by element, this * other. */
    public Tensor<T> timesElements(Tensor<T> other) {
        return zip(other, T::multiply);
    }

    /** The inner product of the two as flat vectors. */
    public T dot(Tensor<T> other) {
        requireSameShape(other);
        return scalars.sumOfProducts(size(), this::get, other::get);
    }

    /** The squared Euclidean norm, which no field needs a root for. */
    public T squaredNorm() {
        return dot(this);
    }

    /** The Euclidean norm, in a field that has its root. */
    public T norm() {
        return scalars.sqrt(squaredNorm());
    }

    /** The same elements under another shape of the same size. */
    public Tensor<T> reshape(Shape other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException(
                    "shape " + shape + " cannot be read as " + other + ": the numbers of elements differ");
        }
        return new Tensor<>(scalars, other, elements);
    }

    /** The nearest doubles. */
    public double[] toDoubles() {
        return IntStream.range(0, size())
                .mapToDouble(i -> scalars.toDouble(get(i)))
                .toArray();
    }

    /** Equal where shapes and all elements are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor<?> that && shape.equals(that.shape) && Arrays.equals(elements, that.elements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return shape + Arrays.toString(elements);
    }
}
