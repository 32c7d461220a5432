package adamp.properties.bound;

/**
 * A number as exact arithmetic gives it and how far any computed value may lie from it: {@code |computed - value| <=
 * error}.
 *
 * @param value the exact value, itself replayed in binary64 (see BOUNDS.md, section 7, for why that costs nothing)
 * @param error absolute; 0 where every evaluation is exact, infinite where nothing is promised
 */
public record Enclosure(double value, double error) {

    public static Enclosure exact(double value) {
        return new Enclosure(value, 0);
    }

    public double low() {
        return value - error;
    }

    public double high() {
        return value + error;
    }

    /** Whether every evaluation gives exactly 0. */
    public boolean isExactZero() {
        return value == 0 && error == 0;
    }
}
