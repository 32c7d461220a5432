package adamp.spec.field;

import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * Arithmetic on the scalars of a step, each operation rounded to a format, and the result perhaps once more where it
 * meets a tensor. Without either it is the field's own.
 *
 * @param <T> the field's elements
 */
public final class RoundedArithmetic<T extends FieldElement<T>> {
    private final Scalars<T> scalars;
    private final Optional<Dtype> operations;
    private final Optional<Dtype> tensors;

    private RoundedArithmetic(Scalars<T> scalars, Optional<Dtype> operations, Optional<Dtype> tensors) {
        this.scalars = scalars;
        this.operations = operations;
        this.tensors = tensors;
    }

    /** No rounding but the field's own. */
    public static <T extends FieldElement<T>> RoundedArithmetic<T> exact(Scalars<T> scalars) {
        return new RoundedArithmetic<>(scalars, Optional.empty(), Optional.empty());
    }

    /** Every given value and every operation rounded to a format. */
    public static <T extends FieldElement<T>> RoundedArithmetic<T> rounding(Scalars<T> scalars, Dtype operations) {
        return new RoundedArithmetic<>(scalars, Optional.of(operations), Optional.empty());
    }

    /** The same, and what {@linkplain #atTensor meets a tensor} rounded to this format. */
    public RoundedArithmetic<T> thenAtTensors(Dtype dtype) {
        return new RoundedArithmetic<>(scalars, operations, Optional.of(dtype));
    }

    /** A hyper-parameter: the double that was given. */
    public T given(double value) {
        return rounded(scalars.of(value));
    }

    /** 1. */
    public T one() {
        return scalars.one();
    }

    /** left - right. */
    public T minus(T left, T right) {
        return rounded(left.subtract(right));
    }

    /** left * right. */
    public T times(T left, T right) {
        return rounded(left.multiply(right));
    }

    /** left / right. */
    public T over(T left, T right) {
        return rounded(left.divide(right));
    }

    /** value^exponent, rounded once. */
    public T power(T value, int exponent) {
        return rounded(scalars.power(value, exponent));
    }

    /** The square root. */
    public T sqrt(T value) {
        return rounded(scalars.sqrt(value));
    }

    /** The scalar as the tensor's operations see it. */
    public T atTensor(T value) {
        return tensors.map(dtype -> scalars.round(value, dtype)).orElse(value);
    }

    private T rounded(T value) {
        return operations.map(dtype -> scalars.round(value, dtype)).orElse(value);
    }
}
