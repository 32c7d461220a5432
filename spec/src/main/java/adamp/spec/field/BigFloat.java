package adamp.spec.field;

import java.math.BigInteger;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.exception.MathArithmeticException;

/**
 * A binary floating-point number, significand times 2^exponent, of the precision of its {@link BigFloatScalars} and with
 * an exponent that does not overflow. Each operation is rounded once, ties to even. Immutable.
 */
public final class BigFloat implements FieldElement<BigFloat>, Comparable<BigFloat> {
    private final BigFloatScalars scalars;
    private final BigInteger significand;
    private final int exponent;

    BigFloat(BigFloatScalars scalars, BigInteger significand, int exponent) {
        this.scalars = scalars;
        this.significand = significand;
        this.exponent = exponent;
    }

    /** The integer that is scaled; of at most as many bits as the precision, zeros at its end aside. */
    public BigInteger significand() {
        return significand;
    }

    /** The power of two it is scaled by. */
    public int exponent() {
        return exponent;
    }

    int sign() {
        return significand.signum();
    }

    @Override
    public BigFloat add(BigFloat other) {
        int common = Math.min(exponent, other.exponent);
        BigInteger sum =
                significand.shiftLeft(exponent - common).add(other.significand.shiftLeft(other.exponent - common));
        return scalars.rounded(sum, common);
    }

    @Override
    public BigFloat subtract(BigFloat other) {
        return add(other.negate());
    }

    @Override
    public BigFloat negate() {
        return new BigFloat(scalars, significand.negate(), exponent);
    }

    @Override
    public BigFloat multiply(int factor) {
        return multiply(scalars.ofInteger(factor));
    }

    @Override
    public BigFloat multiply(BigFloat other) {
        return scalars.rounded(significand.multiply(other.significand), exponent + other.exponent);
    }

    @Override
    public BigFloat reciprocal() {
        return scalars.one().divide(this);
    }

    /** {@inheritDoc} Two bits more than the precision are computed, the last of which says whether any follow. */
    @Override
    public BigFloat divide(BigFloat other) {
        if (other.sign() == 0) {
            throw new MathArithmeticException();
        }
        int shift = Math.max(0, scalars.bits() + 2 + other.significand.bitLength() - significand.bitLength());
        BigInteger[] quotient = significand.shiftLeft(shift).divideAndRemainder(other.significand);
        return scalars.rounded(
                withSticky(quotient[0], quotient[1].signum() * other.sign()), exponent - other.exponent - shift - 1);
    }

    /** The square root of a value that is not negative. */
    BigFloat sqrt() {
        int shift = Math.max(0, 2 * (scalars.bits() + 2) - significand.bitLength());
        int even = (exponent - shift) % 2 == 0 ? shift : shift + 1;
        BigInteger[] root = significand.shiftLeft(even).sqrtAndRemainder();
        return scalars.rounded(withSticky(root[0], root[1].signum()), (exponent - even) / 2 - 1);
    }

    /** Twice a truncated result, plus the sign of what was cut off: it rounds as the whole would. */
    private static BigInteger withSticky(BigInteger truncated, int rest) {
        return truncated.shiftLeft(1).add(BigInteger.valueOf(rest));
    }

    @Override
    public Field<BigFloat> getField() {
        return scalars;
    }

    @Override
    public int compareTo(BigFloat other) {
        int common = Math.min(exponent, other.exponent);
        return significand.shiftLeft(exponent - common).compareTo(other.significand.shiftLeft(other.exponent - common));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BigFloat that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        int zeros = Math.max(0, significand.getLowestSetBit());
        return 31 * significand.shiftRight(zeros).hashCode() + (sign() == 0 ? 0 : exponent + zeros);
    }

    /** The nearest double's digits. */
    @Override
    public String toString() {
        return Double.toString(scalars.toDouble(this));
    }
}
