package adamp.spec.field;

import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.exception.NullArgumentException;

/**
 * An element of a field, or NaN, or an infinity, by the rules of IEEE 754 but for the sign of zero: a zero divisor
 * counts as positive. With it the very same step code says where a gradient that is not finite goes. Immutable.
 *
 * @param <T> the field's elements
 */
public final class Extended<T extends FieldElement<T>> implements FieldElement<Extended<T>> {
    /** What an extended element is. */
    public enum Kind {
        /** An element of the field. */
        FINITE,
        /** Positive infinity. */
        POSITIVE_INFINITY,
        /** Negative infinity. */
        NEGATIVE_INFINITY,
        /** Not a number. */
        NAN
    }

    private final ExtendedScalars<T> scalars;
    private final Kind kind;
    private final T value;

    Extended(ExtendedScalars<T> scalars, Kind kind, T value) {
        this.scalars = scalars;
        this.kind = kind;
        this.value = value;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /**
     * The field's element.
     *
     * @throws ArithmeticException if it is not finite
     */
    public T finiteValue() {
        if (!isFinite()) {
            throw new ArithmeticException(this + " is no finite value: ask kind() first");
        }
        return value;
    }

    /** The nearest double, NaN and the infinities included. */
    public double toDouble() {
        return scalars.toDouble(this);
    }

    boolean isFinite() {
        return kind == Kind.FINITE;
    }

    boolean isNaN() {
        return kind == Kind.NAN;
    }

    boolean isInfinite() {
        return kind == Kind.POSITIVE_INFINITY || kind == Kind.NEGATIVE_INFINITY;
    }

    int sign() {
        return switch (kind) {
            case FINITE -> scalars.base().sign(value);
            case POSITIVE_INFINITY -> 1;
            case NEGATIVE_INFINITY -> -1;
            case NAN -> 0;
        };
    }

    T rawValue() {
        return value;
    }

    @Override
    public Extended<T> add(Extended<T> other) {
        if (isFinite() && other.isFinite()) {
            return scalars.lift(value.add(other.value));
        }
        if (isNaN() || other.isNaN() || (isInfinite() && other.isInfinite() && kind != other.kind)) {
            return scalars.nan();
        }
        return isInfinite() ? this : other;
    }

    @Override
    public Extended<T> negate() {
        return switch (kind) {
            case FINITE -> scalars.lift(value.negate());
            case POSITIVE_INFINITY -> scalars.infinity(-1);
            case NEGATIVE_INFINITY -> scalars.infinity(1);
            case NAN -> this;
        };
    }

    @Override
    public Extended<T> subtract(Extended<T> other) {
        return isFinite() && other.isFinite() ? scalars.lift(value.subtract(other.value)) : add(other.negate());
    }

    @Override
    public Extended<T> multiply(int factor) {
        return multiply(scalars.ofInteger(factor));
    }

    @Override
    public Extended<T> multiply(Extended<T> other) {
        if (isFinite() && other.isFinite()) {
            return scalars.lift(value.multiply(other.value));
        }
        int sign = sign() * other.sign();
        return sign == 0 ? scalars.nan() : scalars.infinity(sign);
    }

    @Override
    public Extended<T> reciprocal() {
        return scalars.one().divide(this);
    }

    @Override
    public Extended<T> divide(Extended<T> other) throws NullArgumentException {
        if (isNaN() || other.isNaN() || (isInfinite() && other.isInfinite())) {
            return scalars.nan();
        }
        if (other.isInfinite()) {
            return scalars.zero();
        }
        if (isInfinite()) {
            return scalars.infinity(other.sign() < 0 ? -sign() : sign());
        }
        if (other.sign() == 0) {
            return sign() == 0 ? scalars.nan() : scalars.infinity(sign());
        }
        return scalars.lift(value.divide(other.value));
    }

    @Override
    public Field<Extended<T>> getField() {
        return scalars;
    }

    /** Equal where the kinds are and the values; NaN equals NaN, so that results can be compared whole. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Extended<?> that && kind == that.kind && (!isFinite() || value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return isFinite() ? value.hashCode() : kind.hashCode();
    }

    @Override
    public String toString() {
        return isFinite() ? value.toString() : kind.toString();
    }
}
