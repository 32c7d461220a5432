package adamp.optimizer.rule;

/** The right-hand side of eq. 11 and the comparison with it. */
public final class Threshold {
    private final double delta;
    private final boolean rounded;
    private final boolean inclusive;

    /** @param delta of eq. 11; NaN for an algorithm that does not project */
    public Threshold(double delta, OfferedConventions rules) {
        this.delta = delta;
        this.rounded = rules.is("thresholdPrecision", "tensor");
        this.inclusive = rules.is("thresholdComparison", "inclusive");
    }

    /** delta / sqrt(length), rounded to float32 where the convention says so. */
    public double of(int length) {
        double exact = delta / Math.sqrt(length);
        return rounded ? (float) exact : exact;
    }

    /** The comparison of a cosine. */
    public boolean below(double cosine, int length) {
        return compare(cosine, of(length));
    }

    /**
     * The comparison squared, cos^2 against delta^2 / n, without a division or a root: exact where the sums and products
     * are, as for small integers.
     */
    public boolean below(double dot, double weight, double gradient, int length) {
        double threshold = rounded ? of(length) : delta;
        double elements = rounded ? 1 : length;
        return compare(Math.copySign(dot * dot * elements, dot), threshold * threshold * (weight * gradient));
    }

    private boolean compare(double left, double right) {
        return inclusive ? left <= right : left < right;
    }
}
