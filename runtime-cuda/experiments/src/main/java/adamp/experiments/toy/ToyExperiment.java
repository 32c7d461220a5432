package adamp.experiments.toy;

import adamp.experiments.run.ChosenRuntime;
import adamp.experiments.run.Context;
import adamp.experiments.run.Experiment;
import adamp.experiments.run.Measurements;
import adamp.experiments.run.MetricsFile;
import adamp.experiments.run.OptimizerEntry;
import adamp.experiments.run.OptimizerFactory;
import adamp.experiments.run.Outcome;
import adamp.experiments.run.RunRecord;
import adamp.experiments.run.Tree;
import adamp.experiments.schedule.Schedule;
import adamp.optimizer.Optimizer;
import adamp.optimizer.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several optimizers on one toy problem, each from the same start. */
final class ToyExperiment implements Experiment {
    private final ToyProblem problem;
    private final ToyFigure figure;
    private final OptimizerFactory optimizers;
    private final int steps;
    private final int recordEvery;
    private final Schedule schedule;

    ToyExperiment(Tree settings, ToyProblem problem, ToyFigure figure) {
        this.problem = problem;
        this.figure = figure;
        optimizers = OptimizerFactory.read(settings);
        steps = settings.count("steps", 1, 10_000_000);
        recordEvery = settings.count("recordEvery", 1, 10_000_000);
        schedule = settings.choice("schedule", Schedule.class);
    }

    @Override
    public List<String> plan() {
        int runs = optimizers.entries().size();
        return List.of(runs + " runs of " + steps + " steps", "a few seconds, no libtorch, under 100 MB");
    }

    @Override
    public ChosenRuntime runtime() {
        return optimizers.runtime();
    }

    @Override
    public Map<String, List<String>> quantities() {
        Map<String, List<String>> quantities = new LinkedHashMap<>();
        optimizers.entries().forEach(entry -> quantities.put(entry.id(), figure.quantities()));
        return quantities;
    }

    @Override
    public Outcome run(Context context) {
        List<RunRecord> runs = new ArrayList<>();
        Map<String, List<ToyRun.Point>> paths = new LinkedHashMap<>();
        context.progress().start(optimizers.entries().size());
        for (OptimizerEntry entry : optimizers.entries()) {
            long start = System.nanoTime();
            List<ToyRun.Point> path = path(entry, context);
            paths.put(entry.id(), path);
            double seconds = (System.nanoTime() - start) / 1e9;
            runs.add(new RunRecord(entry.id(), entry.algorithm().title(), entry.label(), null, seconds));
            context.progress().done(entry.label() + ": " + figure.describe(path));
        }
        Measurements measurements = new Measurements();
        paths.forEach((id, path) -> figure.measure(id, path, measurements));
        return new Outcome(
                runs, measurements, labels(), figure.notes(), figure.summary(paths, measurements, labels()), null);
    }

    private List<ToyRun.Point> path(OptimizerEntry entry, Context context) {
        float[] weights = ToyRun.startOf(problem);
        Parameter parameter = Parameter.of("w", weights, 1, weights.length);
        try (MetricsFile metrics = context.folder().metrics(entry.id());
                Optimizer optimizer = optimizers.make(entry, List.of(parameter))) {
            List<ToyRun.Point> path = new ToyRun(problem, weights, optimizer)
                    .run(steps, entry.settings().learningRate(), schedule, context.stop());
            path.stream()
                    .filter(point -> point.step() % recordEvery == 0)
                    .forEach(point -> metrics.write(point.toJson()));
            metrics.commit();
            return path;
        }
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        optimizers.entries().forEach(entry -> labels.put(entry.id(), entry.label()));
        return labels;
    }
}
