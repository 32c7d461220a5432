package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Node;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.html.Table;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.plot.Scale;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Metrics;
import adamp.experiments.report.results.Run;
import java.util.List;

/** A network trained by several optimizers from the same initial weights. */
final class TrainingSection extends ExperimentFrame {

    private final List<Variant> variants;

    TrainingSection(Experiment experiment) {
        super(experiment);
        this.variants = Variant.of(experiment);
    }

    @Override
    Element figures() {
        Look look = new Look();
        variants.forEach(variant -> look.of(variant.label(), variant.optimizer()));
        String spread = variants.stream().anyMatch(variant -> variant.n() > 1)
                ? " Lines are means over the seeds, bands one sample standard deviation to either side."
                : " One run each, so no spread is shown.";
        return new Element("div")
                .add(
                        Pieces.paragraph(
                                "Weights before a batch normalization are scale invariant: the network computes the"
                                        + " same for any length of them. What an optimizer does to their length shows in how far"
                                        + " they turn at each step." + spread),
                        Legend.of(look),
                        Pieces.grid(accuracy(look), loss(look), norm(look), effective(look)));
    }

    private Element accuracy(Look look) {
        return curves(look, "testAccuracy", percent(experiment), 1)
                .figure(
                        "Test accuracy over epochs",
                        "From the end of the first epoch on; the axis does not begin at zero.",
                        values -> Scale.around("test accuracy, %", values));
    }

    private Element loss(Look look) {
        return curves(look, "trainLoss", 1, 1)
                .figure(
                        "Training loss over epochs",
                        "Mean cross-entropy of an epoch's batches.",
                        values -> Scale.fitting("training loss, nats", values));
    }

    private Element norm(Look look) {
        return curves(look, "filterNorm", 1, 0)
                .figure(
                        "Norm of the scale-invariant weights over epochs",
                        "Mean norm of a filter; epoch 0 is the initial weights, the same for all optimizers of a seed.",
                        values -> Scale.fitting("mean filter norm", values));
    }

    private Element effective(Look look) {
        return curves(look, "effectiveStep", 1, 1)
                .figure(
                        "Effective step size over epochs",
                        "How far a filter's direction moves in one step (eq. 5), on average.",
                        values -> Scale.fitting("effective step size", values));
    }

    private EpochCurves curves(Look look, String metric, double factor, int from) {
        return new EpochCurves(experiment.name(), variants, look, metric, factor, from);
    }

    /** Accuracies are shown in percent, whether they were recorded as shares or as percentages. */
    static double percent(Experiment experiment) {
        return experiment.runs().stream().anyMatch(run -> run.metrics().max("testAccuracy") > 1) ? 1 : 100;
    }

    @Override
    Node runs() {
        double percent = percent(experiment);
        Table table = new Table("Runs of " + experiment.name() + " at their last epoch")
                .column("Run")
                .numbers("n (seeds)")
                .numbers("Seed")
                .numbers("Epochs")
                .numbers("Test accuracy, %")
                .numbers("Training loss")
                .numbers("Filter norm, first")
                .numbers("Filter norm, last")
                .numbers("Effective step size")
                .numbers("Seconds");
        for (Variant variant : variants) {
            for (Run run : variant.runs()) {
                Metrics metrics = run.metrics();
                table.row(
                        new Text(variant.label()),
                        new Text(Integer.toString(variant.n())),
                        new Text(
                                run.seed().isPresent()
                                        ? Long.toString(run.seed().getAsLong())
                                        : "–"),
                        number(metrics.last("epoch"), 4),
                        number(percent * metrics.last("testAccuracy"), 4),
                        number(metrics.last("trainLoss"), 3),
                        number(metrics.first("filterNorm"), 4),
                        number(metrics.last("filterNorm"), 4),
                        number(metrics.last("effectiveStep"), 3),
                        number(run.seconds(), 3));
            }
        }
        return table.build();
    }

    private static Text number(double value, int digits) {
        return new Text(Double.isFinite(value) ? Numbers.significant(value, digits) : "–");
    }
}
