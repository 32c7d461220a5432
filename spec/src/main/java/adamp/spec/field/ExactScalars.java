package adamp.spec.field;

import java.math.BigInteger;
import java.util.function.IntFunction;
import org.apache.commons.math3.fraction.BigFraction;

/** The rational numbers: nothing is ever rounded. */
public final class ExactScalars implements Scalars<BigFraction> {
    /** The one instance. */
    public static final ExactScalars EXACT = new ExactScalars();

    private ExactScalars() {}

    @Override
    public String name() {
        return "exact rationals";
    }

    /** {@inheritDoc} Not by BigFraction's own constructor, which halves subnormal numbers and does not reduce zero. */
    @Override
    public BigFraction of(double value) {
        requireFinite(value, name());
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        BigInteger significand = BigInteger.valueOf((long) Math.scalb(value, -exponent));
        return exponent >= 0
                ? new BigFraction(significand.shiftLeft(exponent))
                : new BigFraction(significand, BigInteger.ONE.shiftLeft(-exponent));
    }

    static void requireFinite(double value, String field) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "the field " + field + " has no " + value + ": wrap it as ExtendedScalars");
        }
    }

    @Override
    public BigFraction ofInteger(long value) {
        return new BigFraction(value);
    }

    @Override
    public BigFraction ratio(long numerator, long denominator) {
        return new BigFraction(numerator, denominator);
    }

    @Override
    public BigFraction zero() {
        return BigFraction.ZERO;
    }

    @Override
    public BigFraction one() {
        return BigFraction.ONE;
    }

    @Override
    public boolean isNaN(BigFraction value) {
        return false;
    }

    @Override
    public boolean isInfinite(BigFraction value) {
        return false;
    }

    @Override
    public int sign(BigFraction value) {
        return value.getNumerator().signum();
    }

    @Override
    public boolean less(BigFraction left, BigFraction right) {
        return left.compareTo(right) < 0;
    }

    /** {@inheritDoc} Only squares of rationals have one here. */
    @Override
    public BigFraction sqrt(BigFraction value) {
        if (sign(value) >= 0) {
            BigInteger numerator = value.getNumerator().sqrt();
            BigInteger denominator = value.getDenominator().sqrt();
            if (numerator.multiply(numerator).equals(value.getNumerator())
                    && denominator.multiply(denominator).equals(value.getDenominator())) {
                return new BigFraction(numerator, denominator);
            }
        }
        throw new ArithmeticException("the exact rationals have no square root of about " + toDouble(value)
                + ": use conventions without eps in a norm (PAPER), or DfpScalars");
    }

    @Override
    public double toDouble(BigFraction value) {
        return Binary64.nearest(value.getNumerator(), value.getDenominator());
    }

    /**
     * {@inheritDoc} Where all denominators are powers of two, as for values that were doubles, the sum is kept as one
     * integer over one power of two, so that no greatest common divisor is sought before the end. Other sums are
     * halved, which keeps the fractions of either half short.
     */
    @Override
    public BigFraction sumOfProducts(int count, IntFunction<BigFraction> left, IntFunction<BigFraction> right) {
        BigInteger sum = BigInteger.ZERO;
        int scale = 0;
        for (int i = 0; i < count; i++) {
            BigFraction x = left.apply(i);
            BigFraction y = right.apply(i);
            if (!isDyadic(x) || !isDyadic(y)) {
                return halved(0, count, left, right);
            }
            int shift = x.getDenominator().bitLength() + y.getDenominator().bitLength() - 2;
            if (shift > scale) {
                sum = sum.shiftLeft(shift - scale);
                scale = shift;
            }
            sum = sum.add(x.getNumerator().multiply(y.getNumerator()).shiftLeft(scale - shift));
        }
        return new BigFraction(sum, BigInteger.ONE.shiftLeft(scale));
    }

    private static boolean isDyadic(BigFraction value) {
        return value.getDenominator().bitCount() == 1;
    }

    private BigFraction halved(int from, int to, IntFunction<BigFraction> left, IntFunction<BigFraction> right) {
        if (to - from == 1) {
            return left.apply(from).multiply(right.apply(from));
        }
        int middle = (from + to) >>> 1;
        return halved(from, middle, left, right).add(halved(middle, to, left, right));
    }
}
