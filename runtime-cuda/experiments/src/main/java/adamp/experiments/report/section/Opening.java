package adamp.experiments.report.section;

import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Kind;
import adamp.experiments.report.results.Results;
import adamp.experiments.report.results.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found, in at most two sentences, from the measured figures alone. */
public final class Opening {

    private static final int SENTENCES = 2;

    private final Results results;

    public Opening(Results results) {
        this.results = results;
    }

    public List<String> sentences() {
        List<String> found = new ArrayList<>();
        results.of(Kind.PLANE).stream().findFirst().flatMap(Opening::plane).ifPresent(found::add);
        results.of(Kind.TRAINING).stream()
                .findFirst()
                .flatMap(Opening::training)
                .ifPresent(found::add);
        results.of(Kind.SPHERE).stream().findFirst().flatMap(Opening::sphere).ifPresent(found::add);
        if (found.isEmpty() && results.experiments().isEmpty()) {
            return List.of("Only the statements were checked; no experiment was run.");
        }
        if (found.isEmpty()) {
            return results.experiments().stream()
                    .flatMap(experiment -> experiment.summary().stream())
                    .limit(SENTENCES)
                    .toList();
        }
        return found.stream().limit(SENTENCES).toList();
    }

    private static Optional<String> plane(Experiment experiment) {
        Optional<Run> momentum = experiment.runLabelled("momentum 0.9");
        Optional<Run> projected = experiment.runLabelled("sgdp");
        if (momentum.isEmpty() || projected.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("On the paper's two-dimensional problem momentum 0.9 stretches the weight to a norm of "
                + norm(momentum.get()) + " and " + arrival(momentum.get()) + ", while SGDP keeps it at "
                + norm(projected.get()) + " and " + arrival(projected.get()) + ".");
    }

    private static String arrival(Run run) {
        int step = PlaneAnimation.arrival(run);
        String goal = " (cosine " + PlaneAnimation.ARRIVED + ")";
        return step == Integer.MAX_VALUE
                ? "never points at the optimum" + goal
                : "points at the optimum" + goal + " after " + step + " steps";
    }

    private static Optional<String> sphere(Experiment experiment) {
        Optional<Run> momentum = experiment.runLabelled("momentum");
        Optional<Run> projected = experiment.runLabelled("sgdp");
        if (momentum.isEmpty() || projected.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("On the spherical Rosenbrock function the norm grows from 1 to " + norm(momentum.get())
                + " under momentum and to " + norm(projected.get()) + " under SGDP.");
    }

    private static Optional<String> training(Experiment experiment) {
        List<Variant> variants = Variant.of(experiment);
        double percent = TrainingSection.percent(experiment);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Variant variant : variants) {
            least = Math.min(least, percent * variant.last("testAccuracy"));
            most = Math.max(most, percent * variant.last("testAccuracy"));
        }
        return Optional.of("In the training “" + experiment.title() + "” (" + experiment.profile() + ", "
                + seeds(variants) + ") the mean norm of the scale-invariant filters " + growth(variants)
                + "; test accuracies are " + Numbers.significant(least, 3) + " to " + Numbers.significant(most, 3)
                + "\u00a0%" + (experiment.comparable() ? "." : ", at a size not comparable to the paper's."));
    }

    private static String growth(List<Variant> variants) {
        boolean up = variants.stream().allMatch(variant -> percent(variant) > 0);
        return variants.stream()
                .map(variant -> Numbers.significant(percent(variant), 2) + "\u00a0% under " + variant.label())
                .collect(Collectors.joining(", ", up ? "grows by " : "changes by ", ""));
    }

    private static double percent(Variant variant) {
        return 100 * (variant.last("filterNorm") / variant.first("filterNorm") - 1);
    }

    private static String seeds(List<Variant> variants) {
        int least = variants.stream().mapToInt(Variant::n).min().orElse(0);
        int most = variants.stream().mapToInt(Variant::n).max().orElse(0);
        String count = least == most ? Integer.toString(most) : least + " to " + most;
        return count + (most == 1 ? " run each" : " runs each");
    }

    private static String norm(Run run) {
        return Numbers.significant(run.metrics().max("norm"), 3);
    }
}
