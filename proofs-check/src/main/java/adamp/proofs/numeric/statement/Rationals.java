package adamp.proofs.numeric.statement;

import adamp.spec.vector.Tensor;
import org.apache.commons.math3.fraction.BigFraction;

/** Comparisons of rational numbers, and of the directions of rational vectors without a root. */
final class Rationals {
    private Rationals() {}

    static boolean isZero(BigFraction x) {
        return x.getNumerator().signum() == 0;
    }

    static boolean isPositive(BigFraction x) {
        return x.getNumerator().signum() > 0;
    }

    static boolean isNegative(BigFraction x) {
        return x.getNumerator().signum() < 0;
    }

    static boolean less(BigFraction x, BigFraction y) {
        return x.compareTo(y) < 0;
    }

    static boolean atMost(BigFraction x, BigFraction y) {
        return x.compareTo(y) <= 0;
    }

    static BigFraction square(BigFraction x) {
        return x.multiply(x);
    }

    static BigFraction abs(BigFraction x) {
        return isNegative(x) ? x.negate() : x;
    }

    /** Whether two nonzero vectors have one point on the sphere: equality in Cauchy and Schwarz, with a positive product. */
    static boolean sameDirection(Tensor<BigFraction> x, Tensor<BigFraction> y) {
        return isPositive(x.dot(y)) && areCollinear(x, y);
    }

    /** Whether two nonzero vectors have opposite points on the sphere. */
    static boolean oppositeDirection(Tensor<BigFraction> x, Tensor<BigFraction> y) {
        return isNegative(x.dot(y)) && areCollinear(x, y);
    }

    static boolean areCollinear(Tensor<BigFraction> x, Tensor<BigFraction> y) {
        return square(x.dot(y)).equals(x.squaredNorm().multiply(y.squaredNorm()));
    }

    /**
     * The sign of cos(a, c) - cos(b, c) for nonzero a, b, c, without a root: of (a.c)/|a| - (b.c)/|b|, by signs and then by
     * squares.
     */
    static int compareCosines(Tensor<BigFraction> a, Tensor<BigFraction> b, Tensor<BigFraction> c) {
        return signedSquare(a.dot(c))
                .multiply(b.squaredNorm())
                .compareTo(signedSquare(b.dot(c)).multiply(a.squaredNorm()));
    }

    private static BigFraction signedSquare(BigFraction x) {
        return x.multiply(abs(x));
    }
}
