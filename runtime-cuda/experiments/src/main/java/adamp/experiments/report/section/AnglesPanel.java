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
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;

/** Trajectories in the angles (ψ, φ) over level sets of the loss. */
final class AnglesPanel {

    private static final int SIDE = 330;
    private static final double EDGE = Math.PI / 2;

    private final Experiment experiment;
    private final Look look;

    AnglesPanel(Experiment experiment, Look look) {
        this.experiment = experiment;
        this.look = look;
    }

    Drawing paint() {
        Chart chart = new Chart(
                        experiment.name() + "-angles",
                        "Trajectories over the level sets of the loss in the two angles, from the start at the upper left"
                                + " along the curved valley towards the optimum.",
                        Scale.linear("ψ, radians", -EDGE, EDGE),
                        Scale.linear("φ, radians", -EDGE, EDGE))
                .area(SIDE, SIDE);
        for (int i = Rosenbrock.LEVELS.length - 1; i >= 0; i--) {
            chart.add(new Region(
                    Rosenbrock.outline(Rosenbrock.LEVELS[i]),
                    Ink.of(Hue.MUTED, Dash.SOLID).wide(0.8),
                    0.07,
                    0.6));
        }
        for (Run run : experiment.runs()) {
            chart.add(new Curve(
                    "",
                    look.of(run.label(), run.optimizer()),
                    run.metrics().column("psi"),
                    run.metrics().column("phi")));
        }
        Run first = experiment.runs().get(0);
        chart.add(new Mark(
                first.metrics().first("psi"), first.metrics().first("phi"), Mark.Form.RING, Hue.INK, "start", 10, 2));
        chart.add(new Mark(Rosenbrock.OPTIMUM, Rosenbrock.OPTIMUM, Mark.Form.STAR, Hue.INK, "optimum", 10, 14));
        return ChartPainter.paint(chart);
    }
}
