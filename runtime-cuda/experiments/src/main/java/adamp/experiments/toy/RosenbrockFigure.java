package adamp.experiments.toy;

import adamp.experiments.run.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figure 3: how the radius grows, and how near the optimum the angles come. */
final class RosenbrockFigure implements ToyFigure {
    static final String FINAL_NORM = "final norm";
    static final String PEAK_NORM = "peak norm";
    static final String DISTANCE = "distance to the optimum";

    @Override
    public String describe(List<ToyRun.Point> path) {
        return String.format(Locale.ROOT, "final norm %.6f", last(path).value("norm"));
    }

    @Override
    public List<String> quantities() {
        return List.of(FINAL_NORM, PEAK_NORM, DISTANCE);
    }

    @Override
    public void measure(String row, List<ToyRun.Point> path, Measurements measurements) {
        measurements.put(row, FINAL_NORM, last(path).value("norm"));
        measurements.put(row, PEAK_NORM, peak(path));
        measurements.put(row, DISTANCE, last(path).value("distance"));
    }

    private static ToyRun.Point last(List<ToyRun.Point> path) {
        return path.get(path.size() - 1);
    }

    private static double peak(List<ToyRun.Point> path) {
        return path.stream().mapToDouble(point -> point.value("norm")).max().orElseThrow();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Learning rates, number of steps and weight decay are fitted, and not the only ones that give the"
                        + " published norms: the paper omits them, and its stated range diverges on the printed function.",
                "psi = atan2(x, z): the printed arccos(x/z) is not defined at the start.",
                "The decay run is SGDP with delta = 0, which never projects: momentum and a decoupled decay of"
                        + " learningRate * weightDecay / (1 - momentum), before the step.",
                "With decay the end of the run is chaotic (its radius shrinks until the steps are large): only the peak"
                        + " is compared.");
    }

    @Override
    public List<String> summary(
            Map<String, List<ToyRun.Point>> paths, Measurements measurements, Map<String, String> labels) {
        List<String> sentences = new ArrayList<>();
        paths.forEach((row, path) -> sentences.add(String.format(
                Locale.ROOT,
                "%s: the norm goes from 1.000 to a peak of %.3f and ends at %.3f, at a distance of %.3f from the optimum.",
                labels.get(row),
                peak(path),
                last(path).value("norm"),
                last(path).value("distance"))));
        sentences.add("What the figure shows is the growth of the norm; the distances at the end depend on the fitted"
                + " learning rate and length of the run.");
        return sentences;
    }
}
