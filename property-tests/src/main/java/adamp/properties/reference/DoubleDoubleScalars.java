package adamp.properties.reference;

import adamp.spec.field.Scalars;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;

/** The field of {@link DoubleDouble} numbers, for the generic code of {@code spec}. */
public final class DoubleDoubleScalars implements Scalars<DoubleDouble>, Field<DoubleDouble> {
    public static final DoubleDoubleScalars INSTANCE = new DoubleDoubleScalars();

    private DoubleDoubleScalars() {}

    @Override
    public String name() {
        return "double-double";
    }

    @Override
    public DoubleDouble of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    value + " is no double-double number: wrap the field as ExtendedScalars");
        }
        return DoubleDouble.of(value);
    }

    @Override
    public DoubleDouble ofInteger(long value) {
        double high = (double) value;
        return DoubleDouble.sum(high, (double) (value - (long) high));
    }

    @Override
    public DoubleDouble zero() {
        return DoubleDouble.ZERO;
    }

    @Override
    public DoubleDouble one() {
        return DoubleDouble.ONE;
    }

    @Override
    public boolean isNaN(DoubleDouble value) {
        return Double.isNaN(value.high());
    }

    @Override
    public boolean isInfinite(DoubleDouble value) {
        return Double.isInfinite(value.high());
    }

    @Override
    public int sign(DoubleDouble value) {
        return value.sign();
    }

    @Override
    public boolean less(DoubleDouble left, DoubleDouble right) {
        return left.isLess(right);
    }

    @Override
    public DoubleDouble sqrt(DoubleDouble value) {
        if (value.sign() < 0) {
            throw new ArithmeticException("square root of the negative number " + value);
        }
        return value.sqrt();
    }

    @Override
    public double toDouble(DoubleDouble value) {
        return value.high();
    }

    @Override
    public DoubleDouble getZero() {
        return DoubleDouble.ZERO;
    }

    @Override
    public DoubleDouble getOne() {
        return DoubleDouble.ONE;
    }

    @Override
    public Class<? extends FieldElement<DoubleDouble>> getRuntimeClass() {
        return DoubleDouble.class;
    }
}
