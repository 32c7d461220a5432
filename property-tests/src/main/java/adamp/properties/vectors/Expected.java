package adamp.properties.vectors;

/**
 * What the elements of one quantity of one tensor may be: {@code |reported - value| <= bound}; the very infinity or NaN
 * where the value is one; anything where the bound is infinite.
 */
final class Expected {
    private final double[] value;
    private final double[] bound;

    /**
     * Takes the arrays as they are.
     *
     * @param value the exact numbers, to the nearest double
     * @param bound how far a correct evaluation may lie from them, rounded up
     */
    Expected(double[] value, double[] bound) {
        this.value = value;
        this.bound = bound;
    }

    /** The very numbers. */
    static Expected exactly(double[] value) {
        return new Expected(value.clone(), new double[value.length]);
    }

    double[] value() {
        return value;
    }

    double[] bound() {
        return bound;
    }

    /** Whether a number is right at an index. */
    boolean accepts(double reported, int index) {
        return bound[index] == Double.POSITIVE_INFINITY
                || Double.compare(reported + 0.0, value[index] + 0.0) == 0
                || Math.abs(reported - value[index]) <= bound[index];
    }
}
