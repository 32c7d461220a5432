package adamp.spec.field;

import java.math.BigInteger;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/**
 * Decimals of a stated number of digits, ties to even: for whatever needs a root. Every operation has a relative error
 * of at most {@link #unitRoundoff()}, so a step of k operations without cancellation is off by about k times that; the
 * default leaves thirty digits and more below the last bit of a binary64 result. Not for use by several threads:
 * commons-math3 keeps the flags of the last operation in the field.
 */
public final class DfpScalars implements Scalars<Dfp> {
    private static final int DEFAULT_DIGITS = 60;
    private static final int DIGITS_PER_WORD = 4;
    private static final int LEAST_EXPONENT = -1074;

    private final DfpField field;
    private final Dfp[] powersOfTwo = new Dfp[Double.MAX_EXPONENT - LEAST_EXPONENT + 1];

    private DfpScalars(int digits) {
        this.field = new DfpField(digits);
    }

    /** Sixty digits. */
    public static DfpScalars sixtyDigits() {
        return ofDigits(DEFAULT_DIGITS);
    }

    /**
     * At least this many digits, rounded up to a multiple of four.
     *
     * @throws IllegalArgumentException if fewer than 20, which would not hold a long
     */
    public static DfpScalars ofDigits(int digits) {
        if (digits < 20) {
            throw new IllegalArgumentException(digits + " decimal digits are too few for a double: use 20 or more");
        }
        return new DfpScalars(digits);
    }

    /** A bound on the relative error of one operation. The leading word may hold a single digit. */
    public double unitRoundoff() {
        return 0.5 * Math.pow(10, DIGITS_PER_WORD * (1.0 - field.getRadixDigits()));
    }

    @Override
    public String name() {
        return "decimals of " + DIGITS_PER_WORD * field.getRadixDigits() + " digits";
    }

    /**
     * {@inheritDoc} Exact for binary32 values of about 1e-15 to 1e60, and otherwise within four units of roundoff: a
     * double may need 767 decimal digits.
     */
    @Override
    public Dfp of(double value) {
        ExactScalars.requireFinite(value, name());
        if (value == 0) {
            return field.getZero();
        }
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        long significand = (long) Math.scalb(value, -exponent);
        int zeros = Long.numberOfTrailingZeros(significand);
        return field.newDfp(significand >> zeros).multiply(powerOfTwo(exponent + zeros));
    }

    private Dfp powerOfTwo(int exponent) {
        int index = exponent - LEAST_EXPONENT;
        Dfp power = powersOfTwo[index];
        if (power == null) {
            Dfp magnitude = field.newDfp(BigInteger.TWO.pow(Math.abs(exponent)).toString());
            power = exponent < 0 ? field.getOne().divide(magnitude) : magnitude;
            powersOfTwo[index] = power;
        }
        return power;
    }

    @Override
    public Dfp ofInteger(long value) {
        return field.newDfp(value);
    }

    @Override
    public Dfp zero() {
        return field.getZero();
    }

    @Override
    public Dfp one() {
        return field.getOne();
    }

    @Override
    public boolean isNaN(Dfp value) {
        return value.isNaN();
    }

    @Override
    public boolean isInfinite(Dfp value) {
        return value.isInfinite();
    }

    @Override
    public int sign(Dfp value) {
        if (value.isNaN() || value.isZero()) {
            return 0;
        }
        return value.strictlyNegative() ? -1 : 1;
    }

    @Override
    public boolean less(Dfp left, Dfp right) {
        return !left.isNaN() && !right.isNaN() && left.lessThan(right);
    }

    @Override
    public Dfp sqrt(Dfp value) {
        return value.sqrt();
    }

    @Override
    public double toDouble(Dfp value) {
        // Dfp's own conversion rounds more than once; parsing its digits rounds once
        return isFinite(value) ? Double.parseDouble(value.toString()) : value.toDouble();
    }
}
