package adamp.experiments.train;

import adamp.experiments.checkpoint.Checkpoint;
import adamp.experiments.checkpoint.StoredArray;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.model.Network;
import adamp.experiments.run.MetricsLines;
import adamp.experiments.run.RunLog;
import adamp.experiments.run.StopSignal;
import adamp.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run from its start, or from a checkpoint, to its end. On one thread of libtorch a run that was interrupted ends with
 * the very bits of one that was not: a checkpoint holds all that later steps depend on, and what is drawn at random is
 * drawn from the seed and the step alone.
 */
final class ClassificationTraining {
    private static final String LINES = "metrics";
    private static final String PROGRESS = "progress";

    private final Trainer trainer;
    private final Network network;
    private final Optimizer optimizer;
    private final RunLog log;
    private final StopSignal stop;
    private final int checkpointEvery;
    private final List<EpochMetrics> epochs = new ArrayList<>();
    private EpochProgress progress = EpochProgress.startOf(1);

    /**
     * @param network the trainer's
     * @param optimizer the trainer's
     * @param checkpointEvery steps between checkpoints, besides those at the ends of epochs; 0 for none
     */
    ClassificationTraining(
            Trainer trainer, Network network, Optimizer optimizer, RunLog log, StopSignal stop, int checkpointEvery) {
        this.trainer = trainer;
        this.network = network;
        this.optimizer = optimizer;
        this.log = log;
        this.stop = stop;
        this.checkpointEvery = checkpointEvery;
    }

    /**
     * Runs to the end.
     *
     * @param count of epochs
     * @param done hears of each epoch
     * @return the initial weights, then each epoch
     */
    List<EpochMetrics> run(int count, Consumer<EpochMetrics> done) {
        Optional<Checkpoint> from = log.from();
        if (from.isPresent()) {
            takeUp(from.get());
            epochs.stream().skip(1).forEach(done);
        } else {
            note(trainer.initial());
        }
        while (progress.epoch() <= count) {
            EpochMetrics line = trainer.epoch(progress, this::betweenSteps);
            note(line);
            progress = EpochProgress.startOf(progress.epoch() + 1);
            save();
            done.accept(line);
        }
        log.commit();
        return epochs;
    }

    private void note(EpochMetrics line) {
        epochs.add(line);
        log.write(trainer.stepsBefore(progress), line.toJson());
    }

    /** A run that is asked to stop keeps what it has. */
    private void betweenSteps(EpochProgress now) {
        boolean due = checkpointEvery > 0 && trainer.stepsBefore(now) % checkpointEvery == 0;
        if (due || stop.isAsked()) {
            save();
        }
        stop.check();
    }

    private void save() {
        Map<String, StoredArray> arrays = new LinkedHashMap<>(TrainingState.of(network, optimizer));
        arrays.put(PROGRESS, progress.stored());
        String lines =
                MetricsLines.text(epochs.stream().map(EpochMetrics::toJson).toList());
        log.checkpoint(trainer.stepsBefore(progress), new Checkpoint(Map.of(LINES, lines), arrays));
    }

    private void takeUp(Checkpoint checkpoint) {
        String lines = checkpoint.texts().get(LINES);
        if (lines == null) {
            throw ExperimentException.usage("the checkpoint has no metrics; it is of another program");
        }
        MetricsLines.parse(lines).forEach(line -> epochs.add(EpochMetrics.of(line)));
        log.repeat(epochs.stream().map(EpochMetrics::toJson).toList());
        progress = EpochProgress.of(checkpoint.array(PROGRESS));
        TrainingState.restore(checkpoint, network, optimizer);
    }
}
