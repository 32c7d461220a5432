package adamp.experiments.report.plot;

/**
 * A point with a name.
 *
 * @param dx where the name stands beside the point, px; negative puts it to the left
 * @param dy px downwards
 */
public record Mark(double x, double y, Form form, Hue hue, String label, double dx, double dy) {

    /** What the point looks like. */
    public enum Form {
        DOT,
        RING,
        STAR
    }
}
