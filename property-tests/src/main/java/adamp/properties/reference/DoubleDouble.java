package adamp.properties.reference;

import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;

/**
 * An unevaluated sum {@code high + low} of two doubles with {@code |low| <= ulp(high)/2}: about 106 digits of
 * significand in the exponent range of binary64. Immutable.
 *
 * <p>Relative errors, u = 2^-53 (Joldes, Muller and Popescu, Tight and rigorous error bounds for basic building blocks of
 * double-word arithmetic, ACM TOMS 44, 2017): addition and subtraction 3 u^2 + 13 u^3 (AccurateDWPlusDW), multiplication
 * 5 u^2 (DWTimesDW3), division 9.8 u^2 (DWDivDW3). They hold while no term leaves the normal range of binary64: every
 * product of up to four float32 has its terms above 2^-850. Sums and products beyond the range are the infinity.
 */
public final class DoubleDouble implements FieldElement<DoubleDouble> {
    static final DoubleDouble ZERO = new DoubleDouble(0, 0);
    static final DoubleDouble ONE = new DoubleDouble(1, 0);

    private final double high;
    private final double low;

    private DoubleDouble(double high, double low) {
        this.high = high;
        this.low = low;
    }

    /** A double, exactly. */
    public static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** The nearest double. */
    public double high() {
        return high;
    }

    /** What {@link #high} leaves over. */
    public double low() {
        return low;
    }

    /** {@code a + b} of doubles with {@code |a| >= |b|} or a = 0, exactly. */
    private static DoubleDouble fastSum(double a, double b) {
        double sum = a + b;
        return new DoubleDouble(sum, b - (sum - a));
    }

    /** {@code a + b} of doubles, exactly: Knuth's sum. */
    static DoubleDouble sum(double a, double b) {
        double sum = a + b;
        double back = sum - a;
        return new DoubleDouble(sum, (a - (sum - back)) + (b - back));
    }

    /** {@code a b} of doubles, exactly. */
    static DoubleDouble product(double a, double b) {
        double product = a * b;
        return new DoubleDouble(product, Math.fma(a, b, -product));
    }

    @Override
    public DoubleDouble add(DoubleDouble other) {
        if (Double.isInfinite(high + other.high)) {
            return of(high + other.high);
        }
        DoubleDouble highs = sum(high, other.high);
        DoubleDouble lows = sum(low, other.low);
        DoubleDouble first = fastSum(highs.high, highs.low + lows.high);
        return fastSum(first.high, first.low + lows.low);
    }

    @Override
    public DoubleDouble negate() {
        return new DoubleDouble(-high, -low);
    }

    @Override
    public DoubleDouble subtract(DoubleDouble other) {
        return add(other.negate());
    }

    @Override
    public DoubleDouble multiply(int factor) {
        return multiply(of(factor));
    }

    @Override
    public DoubleDouble multiply(DoubleDouble other) {
        if (Double.isInfinite(high * other.high)) {
            return of(high * other.high);
        }
        DoubleDouble product = product(high, other.high);
        double small = Math.fma(low, other.high, Math.fma(high, other.low, low * other.low));
        return fastSum(product.high, product.low + small);
    }

    /** This times the double {@code factor}. */
    private DoubleDouble times(double factor) {
        DoubleDouble product = product(high, factor);
        return fastSum(product.high, Math.fma(low, factor, product.low));
    }

    @Override
    public DoubleDouble reciprocal() {
        return ONE.divide(this);
    }

    /** @throws ArithmeticException if the divisor is zero */
    @Override
    public DoubleDouble divide(DoubleDouble divisor) {
        if (divisor.high == 0) {
            throw new ArithmeticException("division of " + this + " by zero: wrap the field as ExtendedScalars");
        }
        double first = high / divisor.high;
        DoubleDouble rest = subtract(divisor.times(first));
        double second = rest.high / divisor.high;
        DoubleDouble last = rest.subtract(divisor.times(second));
        double third = last.high / divisor.high;
        return fastSum(first, second).add(of(third));
    }

    /** The square root by one step of Newton's method from the double's; relative error below 8 u^2. */
    DoubleDouble sqrt() {
        if (high == 0) {
            return ZERO;
        }
        double root = Math.sqrt(high);
        DoubleDouble rest = subtract(product(root, root));
        return fastSum(root, rest.high / (2 * root));
    }

    int sign() {
        return (int) Math.signum(high);
    }

    boolean isLess(DoubleDouble other) {
        return high < other.high || (high == other.high && low < other.low);
    }

    @Override
    public Field<DoubleDouble> getField() {
        return DoubleDoubleScalars.INSTANCE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleDouble that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(high) * 31 + Double.hashCode(low);
    }

    @Override
    public String toString() {
        return high + (low < 0 ? " - " : " + ") + Math.abs(low);
    }
}
