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
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/** Trajectories in the angles (ψ, φ) over level sets of the loss. */
final class AnglesPanel {

    private static final int SIDE = 270;
    private static final double EDGE = Math.PI / 2;

    /** Half the enlarged part's width, in spreads of the runs' ends. */
    private static final double ZOOM = 0.75;

    private static final double LEAST_SPREAD = 0.05;

    private final Experiment experiment;
    private final Look look;

    AnglesPanel(Experiment experiment, Look look) {
        this.experiment = experiment;
        this.look = look;
    }

    /** The whole domain. */
    Drawing whole() {
        Scale psi = Scale.linear("ψ, radians", -EDGE, EDGE);
        Scale phi = Scale.linear("φ, radians", -EDGE, EDGE);
        return paint("angles", psi, phi, true);
    }

    /** The part between the optimum and where the runs end. */
    Drawing enlarged() {
        double[] psi = ends("psi");
        double[] phi = ends("phi");
        double half = ZOOM * Math.max(spread(psi), spread(phi));
        return paint("valley", around("ψ, radians", psi, half), around("φ, radians", phi, half), false);
    }

    private double[] ends(String angle) {
        return DoubleStream.concat(
                        DoubleStream.of(Rosenbrock.OPTIMUM),
                        experiment.runs().stream()
                                .mapToDouble(run -> run.metrics().last(angle)))
                .filter(Double::isFinite)
                .toArray();
    }

    private static double spread(double[] values) {
        DoubleSummaryStatistics of = DoubleStream.of(values).summaryStatistics();
        return Math.max(of.getMax() - of.getMin(), LEAST_SPREAD);
    }

    private static Scale around(String title, double[] values, double half) {
        DoubleSummaryStatistics of = DoubleStream.of(values).summaryStatistics();
        double middle = (of.getMin() + of.getMax()) / 2;
        return Scale.linear(title, middle - half, middle + half);
    }

    private Drawing paint(String part, Scale psi, Scale phi, boolean withStart) {
        Chart chart = new Chart(
                        experiment.name() + "-" + part,
                        "Trajectories over the level sets of the loss in the two angles, from the start at the upper left"
                                + " along the curved valley towards the optimum.",
                        psi,
                        phi)
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
        if (withStart) {
            Run first = experiment.runs().get(0);
            chart.add(new Mark(
                    first.metrics().first("psi"),
                    first.metrics().first("phi"),
                    Mark.Form.RING,
                    Hue.INK,
                    "start",
                    8,
                    -6));
        }
        // Beside the trajectories in the whole domain, inside the chart where it is enlarged.
        chart.add(new Mark(
                Rosenbrock.OPTIMUM, Rosenbrock.OPTIMUM, Mark.Form.STAR, Hue.INK, "optimum", withStart ? 10 : -10, 4));
        return ChartPainter.paint(chart);
    }
}
