package adamp.spec.field;

import org.apache.commons.math3.util.Decimal64;

/** IEEE 754 binary64, each operation rounded once: the arithmetic in which the paper's toy problems were run. */
public final class Decimal64Scalars implements Scalars<Decimal64> {
    /** The one instance. */
    public static final Decimal64Scalars BINARY64 = new Decimal64Scalars();

    private Decimal64Scalars() {}

    @Override
    public String name() {
        return "binary64";
    }

    /** {@inheritDoc} Every double is one of its values, NaN and the infinities included. */
    @Override
    public Decimal64 of(double value) {
        return new Decimal64(value);
    }

    @Override
    public Decimal64 ofInteger(long value) {
        return new Decimal64(value);
    }

    @Override
    public Decimal64 zero() {
        return Decimal64.ZERO;
    }

    @Override
    public Decimal64 one() {
        return Decimal64.ONE;
    }

    @Override
    public boolean isNaN(Decimal64 value) {
        return value.isNaN();
    }

    @Override
    public boolean isInfinite(Decimal64 value) {
        return value.isInfinite();
    }

    @Override
    public int sign(Decimal64 value) {
        double x = value.doubleValue();
        return x > 0 ? 1 : x < 0 ? -1 : 0;
    }

    @Override
    public boolean less(Decimal64 left, Decimal64 right) {
        return left.doubleValue() < right.doubleValue();
    }

    @Override
    public Decimal64 sqrt(Decimal64 value) {
        return new Decimal64(Math.sqrt(value.doubleValue()));
    }

    @Override
    public double toDouble(Decimal64 value) {
        return value.doubleValue();
    }

    @Override
    public Decimal64 round(Decimal64 value, Dtype dtype) {
        return new Decimal64(dtype.nearest(value.doubleValue()));
    }
}
