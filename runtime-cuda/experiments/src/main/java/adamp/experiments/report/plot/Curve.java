package adamp.experiments.report.plot;

/** A line through points in order. */
public final class Curve {

    private final String label;
    private final Ink ink;
    private final double[] x;
    private final double[] y;

    /**
     * @param label written at the line's end, empty for none
     * @param x abscissae
     * @param y ordinates, as many; NaN, and on a logarithmic axis anything not positive, leaves a gap
     */
    public Curve(String label, Ink ink, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " abscissae, " + y.length + " ordinates");
        }
        this.label = label;
        this.ink = ink;
        this.x = x.clone();
        this.y = y.clone();
    }

    String label() {
        return label;
    }

    Ink ink() {
        return ink;
    }

    double[] x() {
        return x.clone();
    }

    double[] y() {
        return y.clone();
    }
}
