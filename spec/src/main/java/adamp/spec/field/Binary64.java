package adamp.spec.field;

import java.math.BigInteger;

/** The double nearest to a quotient of integers, rounded once. */
final class Binary64 {
    /** Beyond the 53 significant bits: one to round by, and one that says whether anything follows. */
    private static final int QUOTIENT_BITS = 55;

    private static final int LEAST_EXPONENT = -1074;

    private Binary64() {}

    static double nearest(BigInteger numerator, BigInteger denominator) {
        int bits = numerator.bitLength() - denominator.bitLength();
        // the quotient's last bit weighs 2^-shift; below the least subnormal two further bits suffice
        int shift = Math.min(QUOTIENT_BITS - bits, 2 - LEAST_EXPONENT);
        BigInteger[] quotient = shift >= 0
                ? numerator.abs().shiftLeft(shift).divideAndRemainder(denominator)
                : numerator.abs().divideAndRemainder(denominator.shiftLeft(-shift));
        long sticky = quotient[1].signum();
        // at most 56 bits, so converting rounds once; where it has fewer than 54, only scaling can round
        double magnitude = Math.scalb((double) (quotient[0].longValueExact() | sticky), -shift);
        return numerator.signum() < 0 ? -magnitude : magnitude;
    }
}
