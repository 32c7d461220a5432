package adamp.experiments.train;

import adamp.experiments.data.ImageData;
import adamp.experiments.run.Measured;
import adamp.experiments.run.Measurements;
import adamp.experiments.run.OptimizerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what the figures show and what they do not. */
final class ClassificationSummary {
    private final ClassificationSettings settings;
    private final ImageData data;
    private final Measurements measurements;

    ClassificationSummary(ClassificationSettings settings, ImageData data, Measurements measurements) {
        this.settings = settings;
        this.data = data;
        this.measurements = measurements;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Not comparable to the paper's figures: another network, other images, "
                + count(settings.epochs(), "epoch") + ", "
                + count(settings.seeds().size(), "seed") + ".");
        for (Comparison comparison : settings.comparisons()) {
            sentences.add(norms(comparison));
            sentences.add(accuracy(comparison));
        }
        return sentences;
    }

    private String norms(Comparison comparison) {
        Measured initial = measurements.get(comparison.plain(), ClassificationResults.INITIAL_NORM);
        Measured plain = measurements.get(comparison.plain(), ClassificationResults.FINAL_NORM);
        Measured projected = measurements.get(comparison.projected(), ClassificationResults.FINAL_NORM);
        Measured ratio = measurements.get(comparison.row(), ClassificationResults.GROWTH_RATIO);
        Measured steps = measurements.get(comparison.row(), ClassificationResults.STEP_RATIO);
        return String.format(
                Locale.ROOT,
                "Norms: from %.3f, %s grows the mean filter norm to %.3f and %s to %.3f: %s times the growth; in the last"
                        + " epoch %s's effective step is %s times %s's.",
                initial.mean(),
                label(comparison.plain()),
                plain.mean(),
                label(comparison.projected()),
                projected.mean(),
                spread(ratio, "%.1f"),
                label(comparison.projected()),
                spread(steps, "%.2f"),
                label(comparison.plain()));
    }

    private String accuracy(Comparison comparison) {
        Measured gain = measurements.get(comparison.row(), ClassificationResults.ACCURACY_GAIN);
        String difference = String.format(
                Locale.ROOT,
                "Accuracy: %s minus %s is %s points",
                label(comparison.projected()),
                label(comparison.plain()),
                spread(gain, "%+.2f"));
        double accuracy = measurements
                .get(comparison.plain(), ClassificationResults.ACCURACY)
                .mean();
        return difference + "; " + verdict(gain, accuracy / 100)
                + ", and the hyper-parameters were not tuned for each optimizer, so it is no measure of the paper's gain.";
    }

    /** A difference is worth a word only beyond twice its standard error and beyond what the test images can tell. */
    private String verdict(Measured gain, double accuracy) {
        double images = data.test().count() * (double) gain.n();
        double testError = 100 * Math.sqrt(2 * accuracy * (1 - accuracy) / images);
        double seedError = gain.deviation() == null ? 0 : gain.deviation() / Math.sqrt(gain.n());
        double error = Math.max(testError, seedError);
        return String.format(
                Locale.ROOT,
                "with %s and %d test images its standard error is about %.2f, so it %s",
                count(gain.n(), "seed"),
                data.test().count(),
                error,
                Math.abs(gain.mean()) > 2 * error ? "stands out of the noise here" : "does not tell the two apart");
    }

    private String label(String id) {
        return settings.optimizers().entries().stream()
                .filter(entry -> entry.id().equals(id))
                .map(OptimizerEntry::label)
                .findFirst()
                .orElse(id);
    }

    private static String spread(Measured measured, String format) {
        if (!Double.isFinite(measured.mean())) {
            return "an undefined number of";
        }
        String mean = String.format(Locale.ROOT, format, measured.mean());
        return measured.deviation() == null
                ? mean
                : mean + String.format(Locale.ROOT, " +- " + format.replace("+", ""), measured.deviation());
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
