package adamp.experiments.toy;

import adamp.experiments.run.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figure 1: how far the norm grows, and how many steps the direction needs. */
final class CircleFigure implements ToyFigure {
    static final String MAX_NORM = "max norm";
    static final String NORM_AT_518 = "norm at step 518";
    private static final int STEP_518 = 518;
    private static final double NEAR = 0.99;
    private static final double VERY_NEAR = 0.999;

    @Override
    public String describe(List<ToyRun.Point> path) {
        return String.format(Locale.ROOT, "max norm %.6f", max(path));
    }

    @Override
    public List<String> quantities() {
        return List.of(MAX_NORM, NORM_AT_518, stepsTo(NEAR), stepsTo(VERY_NEAR));
    }

    @Override
    public void measure(String row, List<ToyRun.Point> path, Measurements measurements) {
        measurements.put(row, MAX_NORM, max(path));
        if (path.size() > STEP_518) {
            measurements.put(row, NORM_AT_518, path.get(STEP_518).value("norm"));
        }
        for (double cosine : new double[] {NEAR, VERY_NEAR}) {
            stepsTo(cosine, path, row, measurements);
        }
    }

    private static void stepsTo(double cosine, List<ToyRun.Point> path, String row, Measurements measurements) {
        path.stream()
                .filter(point -> point.value("cosine") > cosine)
                .findFirst()
                .ifPresent(point -> measurements.put(row, stepsTo(cosine), point.step()));
    }

    private static String stepsTo(double cosine) {
        return "steps to cos > " + cosine;
    }

    private static double max(List<ToyRun.Point> path) {
        return path.stream().mapToDouble(point -> point.value("norm")).max().orElseThrow();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The paper does not state the learning rate: 0.02 was fitted, and reproduces both published norms.",
                "The published 27.87 is the norm at step 518 of a run whose limit is 28.23; that the published run"
                        + " stopped there is inferred.",
                "Accepted ranges: the same runs in float64, within 1e-4 for norms of float32 weights and 1 for steps.",
                "Weights have the shape (1, 2), for vectors of one axis are never projected.");
    }

    @Override
    public List<String> summary(
            Map<String, List<ToyRun.Point>> paths, Measurements measurements, Map<String, String> labels) {
        List<String> sentences = new ArrayList<>();
        paths.forEach((row, path) -> {
            String reached = path.stream()
                    .filter(point -> point.value("cosine") > VERY_NEAR)
                    .findFirst()
                    .map(point -> "reaches cos > 0.999 at step " + point.step())
                    .orElse("does not reach cos > 0.999");
            sentences.add(String.format(
                    Locale.ROOT, "%s: the norm grows from 1.000 to %.3f; it %s.", labels.get(row), max(path), reached));
        });
        sentences.add("Corollary 2.3 compares equal updates; these runs have updates of their own, so its factor"
                + " 1 + 2 beta / (1 - beta) is not the ratio of their growths.");
        return sentences;
    }
}
