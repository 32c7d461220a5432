package adamp.experiments.train;

import adamp.experiments.data.ImageData;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Libtorch;
import adamp.experiments.model.Placement;
import adamp.experiments.model.image.ResNet8;
import adamp.experiments.run.ChosenRuntime;
import adamp.experiments.run.Context;
import adamp.experiments.run.Experiment;
import adamp.experiments.run.OptimizerEntry;
import adamp.experiments.run.Outcome;
import adamp.experiments.run.RunFolder;
import adamp.experiments.run.RunLog;
import adamp.experiments.run.RunRecord;
import adamp.optimizer.Optimizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Trains one network by several optimizers from several seeds. A seed fixes the initial weights and the order of the
 * batches, the same for every optimizer. Runs go side by side, each on one thread: the bits of a run do not depend on how
 * many there are.
 */
final class ClassificationExperiment implements Experiment {
    private static final int CHANNELS = 1;
    /** Measured on two cores of a current server processor, two runs at a time; for the plan only. */
    private static final double IMAGES_PER_SECOND_PER_CORE = 1000;

    /** The same of a reported step of AdamP on the emulator at this width, 77,754 weights. */
    private static final double EMULATED_STEP_SECONDS = 0.02;

    private static final double EMULATED_WIDTH = 16;

    private final ClassificationSettings settings;

    ClassificationExperiment(ClassificationSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> plan() {
        int trained = settings.trainPerClass() * 10;
        String images = trained == 0 ? "all images" : trained + " images";
        List<String> lines = new ArrayList<>();
        lines.add(settings.runs() + " runs (" + settings.optimizers().entries().size() + " optimizers, "
                + settings.seeds().size() + " seeds) of " + settings.epochs() + " epochs over " + images + ", "
                + settings.parallelRuns() + " at a time");
        double count = trained == 0 ? 60_000 : trained;
        double steps = settings.runs() * settings.epochs() * (count / settings.batch());
        double coreSeconds = steps * (settings.batch() / IMAGES_PER_SECOND_PER_CORE + secondsOfEmulation());
        double seconds = coreSeconds / settings.parallelRuns();
        lines.add(String.format(
                Locale.ROOT,
                "about %.0f minutes at %.0f images a second and core, about 1 GB of memory",
                Math.ceil(seconds / 60),
                IMAGES_PER_SECOND_PER_CORE));
        return lines;
    }

    /** Of a step's emulated kernels, whose work grows with the weights, and these as the square of the width. */
    private double secondsOfEmulation() {
        double widths = settings.width() / EMULATED_WIDTH;
        return runtime().isEmulated() ? EMULATED_STEP_SECONDS * widths * widths : 0;
    }

    @Override
    public ChosenRuntime runtime() {
        return settings.optimizers().runtime();
    }

    @Override
    public Map<String, List<String>> quantities() {
        return ClassificationResults.quantities(settings);
    }

    @Override
    public Outcome run(Context context) {
        ImageData data = settings.readData();
        for (long seed : settings.seeds()) {
            settings.optimizers().entries().forEach(entry -> folder(entry, seed, context)
                    .check());
        }
        String libtorch = Libtorch.load();
        context.progress().start(settings.runs() * settings.epochs());
        List<Callable<ClassificationRun>> tasks = new ArrayList<>();
        for (long seed : settings.seeds()) {
            for (OptimizerEntry optimizer : settings.optimizers().entries()) {
                tasks.add(() -> train(optimizer, seed, data, context));
            }
        }
        List<ClassificationRun> runs = new SideBySide(settings.parallelRuns(), context.stop()).all(tasks);
        ClassificationResults results = new ClassificationResults(settings, data, runs);
        return new Outcome(
                runs.stream().map(ClassificationExperiment::record).toList(),
                results.measurements(),
                results.labels(),
                notes(results),
                new ClassificationSummary(settings, data, results.measurements()).sentences(),
                libtorch);
    }

    private List<String> notes(ClassificationResults results) {
        List<String> notes = new ArrayList<>(results.notes());
        if (!runtime().name().startsWith("host")) {
            notes.add(
                    placement().equals(Placement.GPU)
                            ? "The network was on the GPU, and its tensors were stepped in place."
                            : "The network was on the processor; weights and gradients were copied to the runtime's"
                                    + " device for each step and the weights back.");
        }
        return notes;
    }

    private RunFolder folder(OptimizerEntry entry, long seed, Context context) {
        return context.folder()
                .run(
                        ClassificationRun.id(entry, seed),
                        settings.ofRun(entry, seed),
                        settings.keptCheckpoints(),
                        context.start());
    }

    private ClassificationRun train(OptimizerEntry entry, long seed, ImageData data, Context context) {
        RunFolder folder = folder(entry, seed, context);
        Consumer<EpochMetrics> done = line -> context.progress().done(describe(entry, seed, line));
        Optional<List<JsonNode>> complete = folder.complete();
        if (complete.isPresent()) {
            List<EpochMetrics> epochs =
                    complete.get().stream().map(EpochMetrics::of).toList();
            epochs.stream().skip(1).forEach(done);
            return new ClassificationRun(entry, seed, epochs);
        }
        Libtorch.useOneThread();
        Trainer.Plan plan = new Trainer.Plan(
                settings.epochs(), settings.batch(), entry.settings().learningRate(), settings.schedule());
        ImageClassifier network =
                new ResNet8(CHANNELS, settings.width(), data.train().classes(), seed, placement());
        try (RunLog log = folder.begin();
                SteppedWeights weights = new SteppedWeights(network);
                Optimizer optimizer = settings.optimizers().make(entry, weights.parameters())) {
            Trainer trainer = new Trainer(data, seed, plan, network, weights, optimizer, context.stop());
            ClassificationTraining training = new ClassificationTraining(
                    trainer, network, optimizer, log, context.stop(), settings.checkpointEvery());
            return new ClassificationRun(entry, seed, training.run(settings.epochs(), done));
        } catch (DivergedException diverged) {
            throw ExperimentException.failed(entry.label() + " seed " + seed + ": " + diverged.getMessage() + "; "
                    + folder.lastGood() + "; lower its learning rate");
        }
    }

    /** On the GPU that steps, if libtorch can compute there; else every step copies weights and gradients to it. */
    private Placement placement() {
        return runtime().isCuda() && Libtorch.hasGpu() ? Placement.GPU : Placement.HOST;
    }

    private static String describe(OptimizerEntry entry, long seed, EpochMetrics line) {
        return String.format(
                Locale.ROOT,
                "%s seed %d epoch %d: test %.2f%%, norm %.4f, %.1f s",
                entry.label(),
                seed,
                line.epoch(),
                line.testAccuracy(),
                line.norms().filter(),
                line.seconds());
    }

    private static RunRecord record(ClassificationRun run) {
        return new RunRecord(
                run.id(), run.optimizer().algorithm().title(), run.optimizer().label(), run.seed(), run.seconds());
    }
}
