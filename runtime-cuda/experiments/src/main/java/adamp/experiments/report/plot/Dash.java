package adamp.experiments.report.plot;

import java.awt.BasicStroke;

/** Line patterns, for telling variants of one optimizer apart without a second colour. */
public enum Dash {
    SOLID(0, 0),
    DASHED(7, 4),
    DOTTED(2, 3);

    private final int drawn;
    private final int gap;

    Dash(int drawn, int gap) {
        this.drawn = drawn;
        this.gap = gap;
    }

    BasicStroke stroke(double width) {
        return gap == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {drawn, gap}, 0);
    }

    /** The pattern as SVG's stroke-dasharray, empty for a solid line. */
    public String svg() {
        return gap == 0 ? "" : drawn + " " + gap;
    }
}
