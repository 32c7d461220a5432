package adamp.spec.problem;

import adamp.spec.field.Scalars;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;

/** A value and its derivative along a line, a + b e with e e = 0: what a function makes of it is its exact derivative. */
record Dual<T extends FieldElement<T>>(DualScalars<T> scalars, T value, T derivative) implements FieldElement<Dual<T>> {
    private Dual<T> with(T nextValue, T nextDerivative) {
        return new Dual<>(scalars, nextValue, nextDerivative);
    }

    @Override
    public Dual<T> add(Dual<T> other) {
        return with(value.add(other.value), derivative.add(other.derivative));
    }

    @Override
    public Dual<T> subtract(Dual<T> other) {
        return with(value.subtract(other.value), derivative.subtract(other.derivative));
    }

    @Override
    public Dual<T> negate() {
        return with(value.negate(), derivative.negate());
    }

    @Override
    public Dual<T> multiply(int factor) {
        return with(value.multiply(factor), derivative.multiply(factor));
    }

    @Override
    public Dual<T> multiply(Dual<T> other) {
        return with(
                value.multiply(other.value), value.multiply(other.derivative).add(derivative.multiply(other.value)));
    }

    @Override
    public Dual<T> reciprocal() {
        return scalars.one().divide(this);
    }

    @Override
    public Dual<T> divide(Dual<T> other) {
        T quotient = value.divide(other.value);
        return with(
                quotient,
                derivative.subtract(quotient.multiply(other.derivative)).divide(other.value));
    }

    @Override
    public Field<Dual<T>> getField() {
        throw new UnsupportedOperationException("no caller asks a dual number for its field");
    }

    /** The field of dual numbers over a field. */
    record DualScalars<T extends FieldElement<T>>(Scalars<T> base) implements Scalars<Dual<T>> {
        Dual<T> of(T value, T derivative) {
            return new Dual<>(this, value, derivative);
        }

        private Dual<T> constant(T value) {
            return of(value, base.zero());
        }

        @Override
        public String name() {
            return "dual numbers over " + base.name();
        }

        @Override
        public Dual<T> of(double value) {
            return constant(base.of(value));
        }

        @Override
        public Dual<T> ofInteger(long value) {
            return constant(base.ofInteger(value));
        }

        @Override
        public Dual<T> zero() {
            return constant(base.zero());
        }

        @Override
        public Dual<T> one() {
            return constant(base.one());
        }

        @Override
        public boolean isNaN(Dual<T> value) {
            return base.isNaN(value.value());
        }

        @Override
        public boolean isInfinite(Dual<T> value) {
            return base.isInfinite(value.value());
        }

        @Override
        public int sign(Dual<T> value) {
            return base.sign(value.value());
        }

        @Override
        public boolean less(Dual<T> left, Dual<T> right) {
            return base.less(left.value(), right.value());
        }

        @Override
        public Dual<T> sqrt(Dual<T> value) {
            T root = base.sqrt(value.value());
            return of(root, value.derivative().divide(root.multiply(2)));
        }

        @Override
        public double toDouble(Dual<T> value) {
            return base.toDouble(value.value());
        }
    }
}
