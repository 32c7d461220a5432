package adamp.experiments.train;

import adamp.experiments.data.ClassBalancedSubset;
import adamp.experiments.data.FashionMnist;
import adamp.experiments.data.ImageData;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.error.Nearest;
import adamp.experiments.run.OptimizerEntry;
import adamp.experiments.run.OptimizerFactory;
import adamp.experiments.run.Tree;
import adamp.experiments.schedule.Schedule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/**
 * What a classification experiment is asked to do.
 *
 * @param source {@code shipped}, {@code whole} (which asks for a folder), or a folder
 * @param trainPerClass training images of each class, 0 for all
 * @param testPerClass test images of each class, 0 for all
 * @param width of the network
 * @param checkpointEvery steps between checkpoints, besides those at the ends of epochs; 0 for none
 * @param keptCheckpoints how many of a run's last stay
 * @param resolved all settings as they were read
 * @param workers runs at a time, each on one thread of libtorch; 0 for as many as there are cores
 */
record ClassificationSettings(
        String source,
        int trainPerClass,
        int testPerClass,
        int width,
        int epochs,
        int batch,
        Schedule schedule,
        List<Long> seeds,
        int workers,
        int checkpointEvery,
        int keptCheckpoints,
        OptimizerFactory optimizers,
        List<Comparison> comparisons,
        ObjectNode resolved) {
    private static final String SHIPPED = "shipped";
    private static final int WIDTH_UNIT = 16;
    private static final String WHOLE = "whole";

    static ClassificationSettings read(Tree settings) {
        OptimizerFactory optimizers = OptimizerFactory.read(settings);
        return new ClassificationSettings(
                settings.text("data"),
                settings.count("trainImagesPerClass", 0, 1_000_000),
                settings.count("testImagesPerClass", 0, 1_000_000),
                width(settings),
                settings.count("epochs", 1, 100_000),
                settings.count("batch", 1, 100_000),
                settings.choice("schedule", Schedule.class),
                settings.wholeNumbers("seeds"),
                settings.count("workers", 0, 1024),
                settings.count("checkpointEvery", 0, 1_000_000_000),
                settings.count("keptCheckpoints", 1, 1_000_000),
                optimizers,
                comparisons(settings, optimizers),
                settings.node());
    }

    /**
     * oneDNN's AVX-512 kernel for the weights' gradient of 1 x 1 convolutions, as libtorch 2.10 has it, crashes where the
     * channels do not fill its vectors.
     */
    private static int width(Tree settings) {
        int width = settings.count("width", WIDTH_UNIT, 1024);
        if (width % WIDTH_UNIT != 0) {
            throw settings.failure(
                    "width",
                    "is " + width + ", but must be a multiple of " + WIDTH_UNIT
                            + ": libtorch's convolutions crash on others; choose " + (width - width % WIDTH_UNIT));
        }
        return width;
    }

    private static List<Comparison> comparisons(Tree settings, OptimizerFactory optimizers) {
        List<String> known =
                optimizers.entries().stream().map(OptimizerEntry::id).toList();
        List<Comparison> comparisons =
                settings.list("comparisons").stream().map(Comparison::parse).toList();
        for (Comparison comparison : comparisons) {
            for (String id : List.of(comparison.plain(), comparison.projected())) {
                if (!known.contains(id)) {
                    throw settings.failure("comparisons", "unknown optimizer '" + id + "'; " + Nearest.hint(id, known));
                }
            }
        }
        return comparisons;
    }

    /** @throws ExperimentException if the data is missing or broken, or has fewer images than are asked for */
    ImageData readData() {
        ImageData data = source.equals(SHIPPED) ? FashionMnist.shipped() : FashionMnist.read(folder());
        ImageData chosen = new ImageData(
                trainPerClass == 0 ? data.train() : ClassBalancedSubset.firstOfEachClass(data.train(), trainPerClass),
                testPerClass == 0 ? data.test() : ClassBalancedSubset.firstOfEachClass(data.test(), testPerClass),
                data.source());
        if (batch > chosen.train().count()) {
            throw ExperimentException.usage("batch " + batch + " is larger than the "
                    + chosen.train().count() + " training images; lower batch");
        }
        return chosen;
    }

    private Path folder() {
        if (source.equals(WHOLE)) {
            throw ExperimentException.usage(
                    "this profile needs the whole data set; give its folder with --data (Debian's package"
                            + " dataset-fashion-mnist installs it in " + FashionMnist.PACKAGE_FOLDER + ")");
        }
        return Path.of(source);
    }

    /** What the numbers of one run depend on: all but what is said of other runs, of checkpoints and of their number. */
    ObjectNode ofRun(OptimizerEntry entry, long seed) {
        ObjectNode run = resolved.deepCopy();
        run.remove(List.of("seeds", "workers", "comparisons", "checkpointEvery", "keptCheckpoints", "optimizers"));
        run.set("optimizer", resolved.get("optimizers").get(entry.id()));
        run.put("seed", seed);
        return run;
    }

    int runs() {
        return optimizers.entries().size() * seeds.size();
    }

    /** Runs at a time: more than there are runs or cores only share the caches. */
    int parallelRuns() {
        int wanted = workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
        return Math.min(wanted, runs());
    }
}
