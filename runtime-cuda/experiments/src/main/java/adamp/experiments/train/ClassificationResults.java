package adamp.experiments.train;

import adamp.experiments.data.ImageData;
import adamp.experiments.run.Measurements;
import adamp.experiments.run.OptimizerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of all runs: for each optimizer one value a seed, for each comparison the two values of a seed. */
final class ClassificationResults {
    static final String ACCURACY = "test accuracy";
    static final String INITIAL_NORM = "initial filter norm";
    static final String FINAL_NORM = "final filter norm";
    static final String GROWTH = "growth of the filter norm";
    static final String GROWTH_RATIO = "ratio of the norms' growths";
    static final String STEP_RATIO = "ratio of the effective steps, last epoch";
    static final String ACCURACY_GAIN = "gain in test accuracy";

    private static final String TRAIN_LOSS = "train loss";
    private static final String LAYER_NORM = "final layer norm";
    private static final String EFFECTIVE_STEP = "mean effective step";
    private static final String PROJECTED_SHARE = "projected share";
    private static final String SECONDS = "seconds a run";

    private static final List<String> OF_AN_OPTIMIZER = List.of(
            ACCURACY,
            TRAIN_LOSS,
            INITIAL_NORM,
            FINAL_NORM,
            GROWTH,
            LAYER_NORM,
            EFFECTIVE_STEP,
            PROJECTED_SHARE,
            SECONDS);
    private static final List<String> OF_A_COMPARISON = List.of(GROWTH_RATIO, STEP_RATIO, ACCURACY_GAIN);

    private final ClassificationSettings settings;
    private final ImageData data;
    private final List<ClassificationRun> runs;

    ClassificationResults(ClassificationSettings settings, ImageData data, List<ClassificationRun> runs) {
        this.settings = settings;
        this.data = data;
        this.runs = runs;
    }

    /** What {@link #measurements} has, by the row. */
    static Map<String, List<String>> quantities(ClassificationSettings settings) {
        Map<String, List<String>> quantities = new LinkedHashMap<>();
        settings.optimizers().entries().forEach(entry -> quantities.put(entry.id(), OF_AN_OPTIMIZER));
        settings.comparisons().forEach(comparison -> quantities.put(comparison.row(), OF_A_COMPARISON));
        return quantities;
    }

    Measurements measurements() {
        Measurements measurements = new Measurements();
        for (OptimizerEntry entry : settings.optimizers().entries()) {
            String row = entry.id();
            measurements.put(row, ACCURACY, values(row, run -> run.last().testAccuracy()));
            measurements.put(row, TRAIN_LOSS, values(row, run -> run.last().trainLoss()));
            measurements.put(
                    row, INITIAL_NORM, values(row, run -> run.first().norms().filter()));
            measurements.put(
                    row, FINAL_NORM, values(row, run -> run.last().norms().filter()));
            measurements.put(row, GROWTH, values(row, ClassificationRun::normGrowth));
            measurements.put(
                    row, LAYER_NORM, values(row, run -> run.last().norms().layer()));
            measurements.put(row, EFFECTIVE_STEP, values(row, ClassificationRun::effectiveStep));
            measurements.put(row, PROJECTED_SHARE, values(row, ClassificationRun::projectedShare));
            measurements.put(row, SECONDS, values(row, ClassificationRun::seconds));
        }
        settings.comparisons().forEach(comparison -> compare(comparison, measurements));
        return measurements;
    }

    private void compare(Comparison comparison, Measurements measurements) {
        double[] plain = values(comparison.plain(), ClassificationRun::normGrowth);
        double[] projected = values(comparison.projected(), ClassificationRun::normGrowth);
        String row = comparison.row();
        measurements.put(row, GROWTH_RATIO, ratios(plain, projected));
        measurements.put(
                row,
                STEP_RATIO,
                ratios(
                        values(comparison.projected(), run -> run.last().effectiveStep()),
                        values(comparison.plain(), run -> run.last().effectiveStep())));
        double[] gains = values(comparison.projected(), run -> run.last().testAccuracy());
        double[] base = values(comparison.plain(), run -> run.last().testAccuracy());
        for (int i = 0; i < gains.length; i++) {
            gains[i] -= base[i];
        }
        measurements.put(row, ACCURACY_GAIN, gains);
    }

    private static double[] ratios(double[] numerators, double[] denominators) {
        double[] ratios = new double[numerators.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = numerators[i] / denominators[i];
        }
        return ratios;
    }

    /** One value for each seed. */
    private double[] values(String optimizer, ToDoubleFunction<ClassificationRun> value) {
        return runs.stream()
                .filter(run -> run.optimizer().id().equals(optimizer))
                .mapToDouble(value)
                .toArray();
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        settings.optimizers().entries().forEach(entry -> labels.put(entry.id(), entry.label()));
        for (Comparison comparison : settings.comparisons()) {
            labels.put(
                    comparison.row(),
                    labels.get(comparison.plain()) + " against " + labels.get(comparison.projected()));
        }
        return labels;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(data.train().count() + " training and " + data.test().count() + " test images of Fashion-MNIST ("
                + data.source()
                + "); pixels scaled to mean 0 and deviation 1 over the training images, no augmentation.");
        notes.add("ResNet-8 of width " + settings.width()
                + "; convolutions start normal with variance 2 / (out kernel^2).");
        notes.add("A seed fixes the initial weights and the order of the batches, the same for every optimizer.");
        notes.add("Norms and effective steps are those of the scale-invariant weights (all convolutions): the mean over"
                + " filters, or over layers where it says so.");
        notes.add(
                "The effective step (eq. 5) of an epoch is the mean over its steps; so is the projected share, counted in"
                        + " trainable scalars.");
        notes.add(
                "Training loss and accuracy are taken while the weights change; the last images that do not fill a batch"
                        + " are left out of an epoch.");
        notes.add(
                "Hyper-parameters were chosen once for SGD and SGDP together and once for AdamW and AdamP together, not"
                        + " tuned for each.");
        return notes;
    }
}
