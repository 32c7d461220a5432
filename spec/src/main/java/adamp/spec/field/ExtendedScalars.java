package adamp.spec.field;

import java.util.function.IntFunction;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;

/**
 * A field together with NaN and the two infinities.
 *
 * @param <T> the field's elements
 */
public final class ExtendedScalars<T extends FieldElement<T>> implements Scalars<Extended<T>>, Field<Extended<T>> {
    private final Scalars<T> base;
    private final Extended<T> zero;
    private final Extended<T> one;
    private final Extended<T> nan;
    private final Extended<T> positiveInfinity;
    private final Extended<T> negativeInfinity;

    /** Extends a field. */
    public ExtendedScalars(Scalars<T> base) {
        this.base = base;
        this.zero = new Extended<>(this, Extended.Kind.FINITE, base.zero());
        this.one = new Extended<>(this, Extended.Kind.FINITE, base.one());
        this.nan = new Extended<>(this, Extended.Kind.NAN, base.zero());
        this.positiveInfinity = new Extended<>(this, Extended.Kind.POSITIVE_INFINITY, base.zero());
        this.negativeInfinity = new Extended<>(this, Extended.Kind.NEGATIVE_INFINITY, base.zero());
    }

    /** The field that is extended. */
    public Scalars<T> base() {
        return base;
    }

    /** An element of the field as an extended one; where the field has a NaN or infinities itself, they become ours. */
    public Extended<T> lift(T value) {
        if (base.isNaN(value)) {
            return nan;
        }
        return base.isInfinite(value) ? infinity(base.sign(value)) : new Extended<>(this, Extended.Kind.FINITE, value);
    }

    /** Not a number. */
    public Extended<T> nan() {
        return nan;
    }

    /** The infinity of a sign, -1 or 1. */
    public Extended<T> infinity(int sign) {
        return sign < 0 ? negativeInfinity : positiveInfinity;
    }

    @Override
    public String name() {
        return base.name() + " with infinities and NaN";
    }

    @Override
    public Extended<T> of(double value) {
        if (Double.isNaN(value)) {
            return nan;
        }
        return Double.isInfinite(value) ? infinity(value < 0 ? -1 : 1) : lift(base.of(value));
    }

    @Override
    public Extended<T> ofInteger(long value) {
        return lift(base.ofInteger(value));
    }

    @Override
    public Extended<T> zero() {
        return zero;
    }

    @Override
    public Extended<T> one() {
        return one;
    }

    @Override
    public Extended<T> getZero() {
        return zero;
    }

    @Override
    public Extended<T> getOne() {
        return one;
    }

    /** {@inheritDoc} */
    @Override
    @SuppressWarnings("unchecked") // a class object knows no type arguments
    public Class<? extends FieldElement<Extended<T>>> getRuntimeClass() {
        return (Class<? extends FieldElement<Extended<T>>>) one.getClass();
    }

    @Override
    public boolean isNaN(Extended<T> value) {
        return value.isNaN();
    }

    @Override
    public boolean isInfinite(Extended<T> value) {
        return value.isInfinite();
    }

    @Override
    public int sign(Extended<T> value) {
        return value.sign();
    }

    @Override
    public boolean less(Extended<T> left, Extended<T> right) {
        if (left.isFinite() && right.isFinite()) {
            return base.less(left.rawValue(), right.rawValue());
        }
        return !left.isNaN() && !right.isNaN() && rank(left) < rank(right);
    }

    private static int rank(Extended<?> value) {
        return value.isFinite() ? 0 : value.sign();
    }

    /** {@inheritDoc} NaN for negative values. */
    @Override
    public Extended<T> sqrt(Extended<T> value) {
        if (value.isFinite() && value.sign() >= 0) {
            return lift(base.sqrt(value.rawValue()));
        }
        return value.kind() == Extended.Kind.POSITIVE_INFINITY ? value : nan;
    }

    @Override
    public double toDouble(Extended<T> value) {
        return switch (value.kind()) {
            case FINITE -> base.toDouble(value.rawValue());
            case POSITIVE_INFINITY -> Double.POSITIVE_INFINITY;
            case NEGATIVE_INFINITY -> Double.NEGATIVE_INFINITY;
            case NAN -> Double.NaN;
        };
    }

    /** {@inheritDoc} Beyond the format's range that is an infinity. */
    @Override
    public Extended<T> round(Extended<T> value, Dtype dtype) {
        if (!value.isFinite()) {
            return value;
        }
        return overflows(value, dtype) ? infinity(value.sign()) : lift(base.round(value.rawValue(), dtype));
    }

    /** At least half a unit in the last place beyond the largest value: there a tie rounds away, its neighbour is odd. */
    private boolean overflows(Extended<T> value, Dtype dtype) {
        T largest = base.of(dtype.maxValue());
        T bound = largest.add(base.of(dtype.ulp(dtype.maxValue())).divide(base.ofInteger(2)));
        return !base.less(base.abs(value.rawValue()), bound);
    }

    /** {@inheritDoc} Summed in the field itself where every factor is finite. */
    @Override
    public Extended<T> sumOfProducts(int count, IntFunction<Extended<T>> left, IntFunction<Extended<T>> right) {
        for (int i = 0; i < count; i++) {
            if (!left.apply(i).isFinite() || !right.apply(i).isFinite()) {
                return Scalars.super.sumOfProducts(count, left, right);
            }
        }
        return lift(base.sumOfProducts(
                count, i -> left.apply(i).rawValue(), i -> right.apply(i).rawValue()));
    }
}
