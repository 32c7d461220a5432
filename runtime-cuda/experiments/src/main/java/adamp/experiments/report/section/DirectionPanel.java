package adamp.experiments.report.section;

import adamp.experiments.report.plot.Chart;
import adamp.experiments.report.plot.ChartPainter;
import adamp.experiments.report.plot.Dash;
import adamp.experiments.report.plot.Drawing;
import adamp.experiments.report.plot.Hue;
import adamp.experiments.report.plot.Ink;
import adamp.experiments.report.plot.Mark;
import adamp.experiments.report.plot.Region;
import adamp.experiments.report.plot.Scale;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The effective space: the direction w/|w| of every run on the unit circle, each on a ring of its own so that none hides
 * another. Only the direction matters to a scale-invariant weight.
 */
final class DirectionPanel {

    private static final int SIDE = 300;
    private static final double OUTERMOST = 1;
    private static final double STEP = 0.12;

    private final Experiment experiment;
    private final Look look;

    DirectionPanel(Experiment experiment, Look look) {
        this.experiment = experiment;
        this.look = look;
    }

    Drawing paint() {
        Chart chart = new Chart(
                        experiment.name() + "-direction",
                        "Direction of the weight under every optimizer, on concentric rings from the start at the top"
                                + " to the optimum at the bottom.",
                        Scale.hidden(-1.3, 1.3),
                        Scale.hidden(-1.3, 1.3))
                .area(SIDE, SIDE);
        for (int i = 0; i < experiment.runs().size(); i++) {
            double radius = radius(i);
            chart.add(new Region(
                    new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius),
                    Ink.of(Hue.GRID, Dash.SOLID).wide(1),
                    0,
                    1));
        }
        chart.add(new Mark(0, 1.15, Mark.Form.RING, Hue.INK, "start", 10, 4));
        chart.add(new Mark(0, -1.15, Mark.Form.STAR, Hue.INK, "optimum", 12, 5));
        return ChartPainter.paint(chart);
    }

    List<Trail> trails(Drawing drawing) {
        List<Trail> trails = new ArrayList<>();
        for (int i = 0; i < experiment.runs().size(); i++) {
            Run run = experiment.runs().get(i);
            double[] x = run.metrics().column("x");
            double[] y = run.metrics().column("y");
            for (int step = 0; step < x.length; step++) {
                double scale = radius(i) / Math.hypot(x[step], y[step]);
                x[step] *= scale;
                y[step] *= scale;
            }
            trails.add(Trail.along("direction/" + run.id(), look.of(run.label(), run.optimizer()), drawing, x, y));
        }
        return trails;
    }

    private static double radius(int run) {
        return OUTERMOST - STEP * run % OUTERMOST;
    }
}
