package adamp.properties.diagnosis;

/**
 * Where a number of at least 0, or a cosine, may lie.
 *
 * @param low the least it may be
 * @param high the most
 */
record Span(double low, double high) {
    static final Span ZERO = new Span(0, 0);

    static Span about(double value, double error) {
        return new Span(value - error, value + error);
    }

    Span root() {
        return new Span(Math.sqrt(Math.max(0, low)), Math.sqrt(Math.max(0, high)));
    }

    Span plus(double number) {
        return new Span(low + number, high + number);
    }

    Span times(Span other) {
        return new Span(low * other.low, high * other.high);
    }

    Span atLeast(double number) {
        return new Span(Math.max(low, number), Math.max(high, number));
    }

    /** Divided by a number of at least 0. */
    Span over(Span divisor) {
        return new Span(
                quotient(low, low < 0 ? divisor.low : divisor.high),
                quotient(high, high < 0 ? divisor.high : divisor.low));
    }

    private static double quotient(double a, double b) {
        return a == 0 ? 0 : a / b;
    }

    Span absolute() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? new Span(-high, -low) : new Span(0, Math.max(-low, high));
    }

    /** Both ends moved outwards by a share of themselves. */
    Span widened(double share) {
        return new Span(low - Math.abs(low) * share, high + Math.abs(high) * share);
    }
}
