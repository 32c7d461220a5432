package adamp.optimizer.host;

import adamp.optimizer.rule.OfferedConventions;

/**
 * Equation 10 as a multiple of w: p - u (u.p) = p - radial w, with u = w / (|w| + eps) and radial = w.p / (|w| + eps)^2.
 * Scalars are binary64, so neither |w|^2 nor w.p overflows; the range the conventions give the decision does not bind it.
 */
final class Projection {
    /** Between these a float32 radial times a weight neither overflows nor loses more than the least float32. */
    private static final double SMALLEST = 0x1p-100;

    private static final double LARGEST = 0x1p100;

    private final double eps;

    /** @param eps as given; the conventions decide whether it is used */
    Projection(double eps, OfferedConventions rules) {
        this.eps = rules.is("projectionEpsilon", "added-to-norm") ? eps : 0;
    }

    /** The multiple of w to take away; 0 for a zero weight, which has no direction. */
    double radial(double weightSquare, double dot) {
        double length = Math.sqrt(weightSquare) + eps;
        return weightSquare == 0 ? 0 : dot / length / length;
    }

    /** Whether a radial can be taken as float32. */
    static boolean isNarrow(double radial) {
        double magnitude = Math.abs(radial);
        return magnitude == 0 || (magnitude >= SMALLEST && magnitude <= LARGEST);
    }
}
