package adamp.properties.bound;

/** A closed interval of reals in which every computed value lies. */
record Interval(double low, double high) {

    static Interval of(Enclosure x) {
        return new Interval(x.low(), x.high());
    }

    Interval atLeast(double lowest, double highestBound) {
        return new Interval(Math.max(low, lowest), Math.max(high, highestBound));
    }

    /** The square root; what lies below 0 is a sum of squares that rounding cannot have made negative. */
    Interval root() {
        return new Interval(Math.sqrt(Math.max(0, low)), Math.sqrt(Math.max(0, high)));
    }

    Interval plus(double shift) {
        return new Interval(low + shift, high + shift);
    }

    /** The product of two intervals of numbers >= 0. */
    Interval times(Interval other) {
        return new Interval(low * other.low, high * other.high);
    }

    /** The quotient by an interval of numbers > 0. */
    Interval over(Interval divisor) {
        double below = low >= 0 ? low / divisor.high : low / divisor.low;
        double above = high >= 0 ? high / divisor.low : high / divisor.high;
        return new Interval(below, above);
    }

    Interval absolute() {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        double smallest = low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
        return new Interval(smallest, largest);
    }

    /** Widened by a relative error on either side. */
    Interval widened(double relative) {
        return new Interval(low - relative * Math.abs(low), high + relative * Math.abs(high));
    }
}
