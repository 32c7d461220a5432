package adamp.spec.field;

import java.util.function.IntFunction;
import org.apache.commons.math3.FieldElement;

/**
 * What the specification needs of a field besides its four operations: constants, order, roots where there are any, and
 * rounding to the formats of floating-point tensors.
 *
 * @param <T> the field's elements
 */
public interface Scalars<T extends FieldElement<T>> {
    /** The field's name, for messages. */
    String name();

    /**
     * The value of a double, exactly where the field can hold it.
     *
     * @throws IllegalArgumentException if the field has no such value (NaN and infinities outside {@link Extended})
     */
    T of(double value);

    /** The value of an integer, exactly. */
    T ofInteger(long value);

    /** The quotient of two integers, nearest where the field cannot hold it. */
    default T ratio(long numerator, long denominator) {
        return ofInteger(numerator).divide(ofInteger(denominator));
    }

    /** The neutral element of addition. */
    T zero();

    /** The neutral element of multiplication. */
    T one();

    /** Whether the value is not a number; never in a field of finite values. */
    boolean isNaN(T value);

    /** Whether the value is one of the two infinities; never in a field of finite values. */
    boolean isInfinite(T value);

    /** -1, 0 or 1, as the value is negative, zero or positive; 0 for NaN, which {@link #isNaN} tells apart. */
    int sign(T value);

    /** left &lt; right; false where either is NaN. */
    boolean less(T left, T right);

    /**
     * The non-negative square root.
     *
     * @throws ArithmeticException if the field has no root of this value, in one line that says how to mend it
     */
    T sqrt(T value);

    /** The nearest double, ties to even. */
    double toDouble(T value);

    /** Whether the value is a finite number. */
    default boolean isFinite(T value) {
        return !isNaN(value) && !isInfinite(value);
    }

    /** Whether the value is zero. */
    default boolean isZero(T value) {
        return sign(value) == 0 && !isNaN(value);
    }

    /** The absolute value; NaN for NaN. */
    default T abs(T value) {
        return sign(value) < 0 ? value.negate() : value;
    }

    /** The larger of the two; NaN where the first is NaN. */
    default T max(T value, T bound) {
        return less(value, bound) ? bound : value;
    }

    /**
     * The nearest value of a floating-point format, ties to even, subnormals included.
     *
     * @throws ArithmeticException if that is an infinity which the field lacks
     */
    default T round(T value, Dtype dtype) {
        return Rounding.nearest(this, value, dtype);
    }

    /** The sum of left(i) right(i) over 0 &lt;= i &lt; count; in a field that rounds, summed in the order of i. */
    default T sumOfProducts(int count, IntFunction<T> left, IntFunction<T> right) {
        T sum = zero();
        for (int i = 0; i < count; i++) {
            sum = sum.add(left.apply(i).multiply(right.apply(i)));
        }
        return sum;
    }

    /** The value to the power of a non-negative exponent; its first power is the value itself. */
    default T power(T value, int exponent) {
        T result = one();
        T square = value;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result.multiply(square);
            }
            if (rest > 1) {
                square = square.multiply(square);
            }
        }
        return result;
    }
}
