package adamp.experiments.report.section;

import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs that differ in their seed alone, and their metrics' mean and spread by epoch.
 *
 * @param label without the seed
 */
record Variant(String label, String optimizer, List<Run> runs) {

    static List<Variant> of(Experiment experiment) {
        Map<String, List<Run>> byLabel = new LinkedHashMap<>();
        for (Run run : experiment.runs()) {
            byLabel.computeIfAbsent(unseeded(run), label -> new ArrayList<>()).add(run);
        }
        return byLabel.entrySet().stream()
                .map(entry ->
                        new Variant(entry.getKey(), entry.getValue().get(0).optimizer(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static String unseeded(Run run) {
        String label =
                run.label().replaceAll("[,;]?\\s*\\(?seed[ =]*\\d+\\)?", "").strip();
        return label.isEmpty() ? run.optimizer() : label;
    }

    /** Number of runs. */
    int n() {
        return runs.size();
    }

    /** Epochs all runs have recorded. */
    double[] epochs() {
        return trimmed(runs.get(0), "epoch");
    }

    double[] mean(String metric) {
        double[] mean = new double[length()];
        for (Run run : runs) {
            double[] values = run.metrics().column(metric);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / n();
            }
        }
        return mean;
    }

    /** Sample standard deviation by epoch; zero for a single run. */
    double[] deviation(String metric) {
        double[] mean = mean(metric);
        double[] deviation = new double[mean.length];
        if (n() < 2) {
            return deviation;
        }
        for (Run run : runs) {
            double[] values = run.metrics().column(metric);
            for (int i = 0; i < mean.length; i++) {
                deviation[i] += (values[i] - mean[i]) * (values[i] - mean[i]) / (n() - 1);
            }
        }
        for (int i = 0; i < deviation.length; i++) {
            deviation[i] = Math.sqrt(deviation[i]);
        }
        return deviation;
    }

    /** The mean at the last epoch. */
    double last(String metric) {
        double[] mean = mean(metric);
        return mean.length == 0 ? Double.NaN : mean[mean.length - 1];
    }

    /** The mean at the first epoch that has one; the initial weights have no step size yet. */
    double first(String metric) {
        for (double value : mean(metric)) {
            if (Double.isFinite(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    private double[] trimmed(Run run, String column) {
        return java.util.Arrays.copyOf(run.metrics().column(column), length());
    }

    private int length() {
        return runs.stream().mapToInt(run -> run.metrics().length()).min().orElse(0);
    }
}
