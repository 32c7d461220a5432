package adamp.properties.bound;

/** The moving averages: {@code a x + c y}, and in its other form {@code x + c (y - x)} (BOUNDS.md, section 8). */
final class MomentBound {
    private static final double HALF = 0.5;

    private final Rounding rounding;

    MomentBound(Rounding rounding) {
        this.rounding = rounding;
    }

    /** {@code a x + c y}. */
    Enclosures sum(Enclosure a, Enclosures x, Enclosure c, Enclosures y) {
        return rounding.sum(rounding.product(a, x), rounding.product(c, y));
    }

    /** {@code a x + c y} where a is meant to be 1 - c, in either form. */
    Enclosures average(Enclosure a, Enclosures x, Enclosure c, Enclosures y) {
        return sum(a, x, c, y).hull(interpolated(x, c, y));
    }

    /** From x towards y, or back from y: the nearer end is the one that is moved. */
    private Enclosures interpolated(Enclosures x, Enclosure c, Enclosures y) {
        return c.value() < HALF
                ? rounding.interpolation(x, c, y)
                : rounding.interpolation(y, new Enclosure(1 - c.value(), c.error()), x);
    }
}
