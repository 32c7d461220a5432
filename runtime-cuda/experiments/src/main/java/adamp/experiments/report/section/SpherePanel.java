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
import java.awt.geom.Ellipse2D;

/** Directions w/|w| on the unit sphere in parallel projection; what lies on the far side is faint. */
final class SpherePanel {

    private static final int SIDE = 300;
    private static final double BEHIND = 0.25;
    private static final View VIEW = new View(Math.toRadians(12), Math.toRadians(28));

    private final Experiment experiment;
    private final Look look;

    SpherePanel(Experiment experiment, Look look) {
        this.experiment = experiment;
        this.look = look;
    }

    Drawing paint() {
        Chart chart = new Chart(
                        experiment.name() + "-sphere",
                        "The same trajectories as directions on the unit sphere, the far side faint.",
                        Scale.hidden(-1.06, 1.06),
                        Scale.hidden(-1.06, 1.06))
                .area(SIDE, SIDE);
        chart.add(new Region(
                new Ellipse2D.Double(-1, -1, 2, 2),
                Ink.of(Hue.MUTED, Dash.SOLID).wide(1),
                0.06,
                1));
        graticule(chart);
        for (double level : Rosenbrock.LEVELS) {
            line(
                    chart,
                    Ink.of(Hue.MUTED, Dash.SOLID).wide(0.8).faint(0.8),
                    angles(onHemisphere(Rosenbrock.level(level))));
        }
        for (Run run : experiment.runs()) {
            line(chart, look.of(run.label(), run.optimizer()), directions(run));
        }
        double[][] first = directions(experiment.runs().get(0));
        chart.add(new Mark(first[0][0], first[0][1], Mark.Form.RING, Hue.INK, "start", -9, 4));
        double[] optimum = VIEW.ofAngles(Rosenbrock.OPTIMUM, Rosenbrock.OPTIMUM);
        chart.add(new Mark(optimum[0], optimum[1], Mark.Form.STAR, Hue.INK, "optimum", 10, 14));
        return ChartPainter.paint(chart);
    }

    /** Meridians and parallels every 30 degrees. */
    private static void graticule(Chart chart) {
        Ink ink = Ink.of(Hue.GRID, Dash.SOLID).wide(0.8);
        for (int degrees = -60; degrees <= 90; degrees += 30) {
            double fixed = Math.toRadians(degrees);
            double[][] meridian = new double[181][];
            double[][] parallel = new double[181][];
            for (int i = 0; i <= 180; i++) {
                double round = Math.toRadians(2 * i);
                meridian[i] = new double[] {fixed, round};
                parallel[i] = new double[] {round, fixed};
            }
            line(chart, ink, angles(meridian));
            line(chart, ink, angles(parallel));
        }
    }

    /** The loss is defined for both angles within ±π/2. */
    private static double[][] onHemisphere(double[][] angles) {
        double[][] kept = angles.clone();
        for (int i = 0; i < kept.length; i++) {
            if (Math.abs(kept[i][0]) > Math.PI / 2 || Math.abs(kept[i][1]) > Math.PI / 2) {
                kept[i] = new double[] {Double.NaN, Double.NaN};
            }
        }
        return kept;
    }

    private static double[][] angles(double[][] angles) {
        double[][] seen = new double[angles.length][];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = VIEW.ofAngles(angles[i][0], angles[i][1]);
        }
        return seen;
    }

    private static double[][] directions(Run run) {
        double[] x = run.metrics().column("x");
        double[] y = run.metrics().column("y");
        double[] z = run.metrics().column("z");
        double[][] seen = new double[x.length][];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = VIEW.of(x[i], y[i], z[i]);
        }
        return seen;
    }

    private static void line(Chart chart, Ink ink, double[][] seen) {
        chart.add(side(ink.faint(BEHIND * ink.opacity()), seen, false));
        chart.add(side(ink, seen, true));
    }

    /** The points on one side; the others leave a gap. */
    private static Curve side(Ink ink, double[][] seen, boolean near) {
        double[] right = new double[seen.length];
        double[] up = new double[seen.length];
        for (int i = 0; i < seen.length; i++) {
            boolean shown = seen[i][2] >= 0 == near;
            right[i] = seen[i][0];
            up[i] = shown ? seen[i][1] : Double.NaN;
        }
        return new Curve("", ink, right, up);
    }
}
