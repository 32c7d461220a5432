package adamp.experiments.train;

import adamp.experiments.data.ImageData;
import adamp.experiments.data.ImageSet;
import adamp.experiments.data.Shuffle;
import adamp.experiments.error.ExperimentException;
import adamp.experiments.measure.EffectiveStep;
import adamp.experiments.measure.FilterWeights;
import adamp.experiments.measure.Norms;
import adamp.experiments.measure.ProjectedShare;
import adamp.experiments.model.ImageClassifier;
import adamp.experiments.model.Mode;
import adamp.experiments.model.NativeScope;
import adamp.experiments.run.StopSignal;
import adamp.experiments.schedule.Schedule;
import adamp.optimizer.Optimizer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Trains one network by one optimizer on cross entropy, in whole batches: images that do not fill a last batch are left
 * out of that epoch. Steps on one thread of libtorch give the same bits every time.
 */
final class Trainer {
    private static final int TEST_BATCH = 250;

    private final ImageData data;
    private final long seed;
    private final Plan plan;
    private final StopSignal stop;
    private final ImageClassifier network;
    private final SteppedWeights weights;
    private final List<FilterWeights> measured;
    private final Optimizer optimizer;
    private final Batch batch;
    private final PixelScale scale;
    private final FiniteLoss finiteLoss;

    /**
     * What to train for.
     *
     * @param learningRate before the schedule
     */
    record Plan(int epochs, int batch, double learningRate, Schedule schedule) {}

    /**
     * @param seed of the order of the images
     * @param weights the network's, which the optimizer steps
     */
    Trainer(
            ImageData data,
            long seed,
            Plan plan,
            ImageClassifier network,
            SteppedWeights weights,
            Optimizer optimizer,
            StopSignal stop) {
        this.data = data;
        this.seed = seed;
        this.plan = plan;
        this.network = network;
        this.weights = weights;
        this.optimizer = optimizer;
        this.stop = stop;
        finiteLoss = new FiniteLoss(network);
        measured = weights.scaleInvariant();
        scale = PixelScale.of(data.train());
        batch = new Batch(plan.batch(), data.train(), scale, network.placement());
    }

    /** The network before the first step. */
    EpochMetrics initial() {
        long start = System.nanoTime();
        Score train = score(data.train().first(data.test().count()));
        Score test = score(data.test());
        return new EpochMetrics(
                0,
                train.loss(),
                train.accuracy(),
                test.accuracy(),
                Norms.of(measured),
                null,
                null,
                plan.learningRate(),
                seconds(start));
    }

    /** How many steps an epoch has. */
    int batches() {
        return data.train().count() / plan.batch();
    }

    /**
     * Trains on all training images once, or on those that an interrupted epoch has not come to yet.
     *
     * @param progress of the epoch; carried on with every step
     * @param between called after each step: from there the run can be taken up
     * @throws DivergedException if the loss is not finite
     * @throws ExperimentException if the run was asked to stop
     */
    EpochMetrics epoch(EpochProgress progress, Consumer<EpochProgress> between) {
        long start = System.nanoTime();
        int[] order = Shuffle.permutation(data.train().count(), seed, progress.epoch());
        EffectiveStep effectiveStep = new EffectiveStep(measured);
        while (progress.batches() < batches()) {
            long step = stepsBefore(progress);
            double learningRate = plan.learningRate() * plan.schedule().factor(step, (long) plan.epochs() * batches());
            optimizer.learningRate(learningRate);
            batch.fill(data.train(), order, progress.batches() * plan.batch());
            backward(step, progress.score());
            double projectedShare = ProjectedShare.of(optimizer, optimizer.stepAndReport(weights.gradients()));
            progress.add(effectiveStep.next(), projectedShare, learningRate);
            progress.addSeconds(seconds(start));
            start = System.nanoTime();
            between.accept(progress);
        }
        Score train = progress.score().mean();
        Score test = score(data.test());
        progress.addSeconds(seconds(start));
        return new EpochMetrics(
                progress.epoch(),
                train.loss(),
                train.accuracy(),
                test.accuracy(),
                Norms.of(measured),
                progress.meanEffectiveStep(),
                progress.meanProjectedShare(),
                progress.learningRate(),
                progress.seconds());
    }

    /** How many steps the run had taken when the epoch had come this far. */
    long stepsBefore(EpochProgress progress) {
        return (long) (progress.epoch() - 1) * batches() + progress.batches();
    }

    /** What a network drops depends on the seed and the step alone. */
    private void backward(long step, ScoreSum sum) {
        NativeScope.run(() -> {
            weights.zeroGradients();
            Tensor scores = network.scores(batch.images(), Mode.training(new SplittableRandom(31 * seed + step)));
            Tensor loss = torch.cross_entropy_loss(scores, batch.classes());
            loss.backward();
            finiteLoss.check(loss, step);
            sum.add(loss, scores, batch.classes());
        });
    }

    private Score score(ImageSet set) {
        int[] places = IntStream.range(0, set.count()).toArray();
        ScoreSum sum = new ScoreSum();
        Batch testBatch = null;
        for (int from = 0; from < places.length; from += testBatch.size()) {
            stop.check();
            int size = Math.min(TEST_BATCH, places.length - from);
            if (testBatch == null || testBatch.size() != size) {
                testBatch = new Batch(size, set, scale, network.placement());
            }
            testBatch.fill(set, places, from);
            add(sum, testBatch);
        }
        return sum.mean();
    }

    private void add(ScoreSum sum, Batch testBatch) {
        NativeScope.runWithoutGradients(() -> {
            Tensor scores = network.scores(testBatch.images(), Mode.EVALUATION);
            sum.add(torch.cross_entropy_loss(scores, testBatch.classes()), scores, testBatch.classes());
        });
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
