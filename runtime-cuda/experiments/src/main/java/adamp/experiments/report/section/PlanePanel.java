package adamp.experiments.report.section;

import adamp.experiments.report.plot.Chart;
import adamp.experiments.report.plot.ChartPainter;
import adamp.experiments.report.plot.Curve;
import adamp.experiments.report.plot.Dash;
import adamp.experiments.report.plot.Drawing;
import adamp.experiments.report.plot.Hue;
import adamp.experiments.report.plot.Ink;
import adamp.experiments.report.plot.Mark;
import adamp.experiments.report.plot.Region;
import adamp.experiments.report.plot.Scale;
import adamp.experiments.report.results.Run;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Trajectories of one group in the plane, equal scales on both axes, the unit circle, the start and the optimum. */
final class PlanePanel {

    private static final int SIDE = 270;
    private static final double FAINT = 0.3;

    /** Above this half-width the circle is too small to carry the names of its points. */
    private static final double CROWDED = 8;

    private final PlaneGroup group;
    private final Look look;
    private final String id;

    PlanePanel(String id, PlaneGroup group, Look look) {
        this.id = id;
        this.group = group;
        this.look = look;
    }

    Drawing paint() {
        double[] x = bounds("x");
        double[] y = bounds("y");
        double half = 0.53 * Math.max(x[1] - x[0], y[1] - y[0]);
        double centerX = (x[0] + x[1]) / 2;
        double centerY = (y[0] + y[1]) / 2;
        Chart chart = new Chart(
                        id,
                        "Trajectories of " + names()
                                + " in the plane, from the start at the top of the unit circle to the"
                                + " optimum at its bottom.",
                        Scale.linear("w₁", centerX - half, centerX + half),
                        Scale.linear("w₂", centerY - half, centerY + half))
                .area(SIDE, SIDE);
        chart.add(new Region(
                new Ellipse2D.Double(-1, -1, 2, 2),
                Ink.of(Hue.MUTED, Dash.SOLID).wide(1),
                0.06,
                1));
        for (Run run : group.runs()) {
            Ink ink = look.of(run.label(), run.optimizer());
            chart.add(new Curve(
                    "",
                    ink.faint(FAINT),
                    run.metrics().column("x"),
                    run.metrics().column("y")));
        }
        boolean crowded = half > CROWDED;
        Run first = group.runs().get(0);
        chart.add(new Mark(
                first.metrics().first("x"),
                first.metrics().first("y"),
                Mark.Form.RING,
                Hue.INK,
                crowded ? "" : "start w₀",
                -8,
                -6));
        chart.add(new Mark(0, -1, Mark.Form.STAR, Hue.INK, crowded ? "" : "optimum w*", -10, 16));
        return ChartPainter.paint(chart);
    }

    List<Trail> trails(Drawing drawing) {
        List<Trail> trails = new ArrayList<>();
        for (Run run : group.runs()) {
            trails.add(Trail.along(
                    id + "/" + run.id(),
                    look.of(run.label(), run.optimizer()),
                    drawing,
                    run.metrics().column("x"),
                    run.metrics().column("y")));
        }
        return trails;
    }

    /** The plane's extent in one coordinate: the unit circle and every trajectory. */
    private double[] bounds(String coordinate) {
        double low = -1;
        double high = 1;
        for (Run run : group.runs()) {
            for (double value : run.metrics().column(coordinate)) {
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                high = Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        return new double[] {low, high};
    }

    private String names() {
        return String.join(", ", group.runs().stream().map(Run::label).toList());
    }
}
