package adamp.experiments.report.plot;

/**
 * How a line is drawn.
 *
 * @param width in px
 * @param opacity 0 to 1
 */
public record Ink(Hue hue, Dash dash, double width, double opacity) {

    public static Ink of(Hue hue, Dash dash) {
        return new Ink(hue, dash, 1.8, 1);
    }

    /** The same line, fainter. */
    public Ink faint(double faded) {
        return new Ink(hue, dash, width, faded);
    }

    public Ink wide(double px) {
        return new Ink(hue, dash, px, opacity);
    }
}
