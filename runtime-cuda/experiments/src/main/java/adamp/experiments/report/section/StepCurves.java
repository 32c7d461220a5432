package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.plot.Chart;
import adamp.experiments.report.plot.ChartPainter;
import adamp.experiments.report.plot.Curve;
import adamp.experiments.report.plot.Drawing;
import adamp.experiments.report.plot.Scale;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;
import java.util.Arrays;
import java.util.function.Function;

/** One metric of a toy over its steps, a curve a run. */
final class StepCurves {

    private static final int WIDTH = 235;

    private static final int HEIGHT = 210;

    private final Experiment experiment;
    private final Look look;
    private final String metric;
    private final int steps;

    /** @param steps last step shown */
    StepCurves(Experiment experiment, Look look, String metric, int steps) {
        this.experiment = experiment;
        this.look = look;
        this.metric = metric;
        this.steps = steps;
    }

    /** Every run's values, one after the other: what the axis must hold. */
    double[] values() {
        return experiment.runs().stream()
                .flatMapToDouble(run -> Arrays.stream(shown(run, metric)))
                .toArray();
    }

    /** The chart, with a line the animation moves along the steps. */
    Drawing paint(String description, Function<double[], Scale> scale) {
        Chart chart = new Chart(
                        experiment.name() + "-" + metric,
                        description,
                        Scale.counted("step", 0, Math.max(1, steps)),
                        scale.apply(values()))
                .area(WIDTH, HEIGHT);
        for (Run run : experiment.runs()) {
            chart.add(new Curve(
                    Look.brief(run.label()),
                    look.of(run.label(), run.optimizer()),
                    shown(run, "step"),
                    shown(run, metric)));
        }
        Drawing drawing = ChartPainter.paint(chart);
        drawing.svg().add(cursor(drawing));
        return drawing;
    }

    private double[] shown(Run run, String column) {
        double[] values = run.metrics().column(column);
        return Arrays.copyOf(values, Math.min(values.length, steps + 1));
    }

    private static Element cursor(Drawing drawing) {
        String top = Long.toString(Math.round(drawing.top()));
        double start = drawing.toX().applyAsDouble(0);
        double perStep = drawing.toX().applyAsDouble(1) - start;
        return Element.styled("path", "cursor line s-muted")
                .attribute("d", "M0 " + top + "v" + HEIGHT)
                .attribute("data-start", Double.toString(Math.round(start * 10) / 10.0))
                .attribute("data-per-step", Double.toString(Math.round(perStep * 1e6) / 1e6))
                .attribute("hidden", "hidden");
    }
}
