package adamp.experiments.train;

import adamp.experiments.checkpoint.ElementFormat;
import adamp.experiments.checkpoint.StoredArray;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** How far an epoch is, and the sums over its steps. */
final class EpochProgress {
    private final int epoch;
    private final ScoreSum score;
    private int batches;
    private double effectiveSteps;
    private double projectedShares;
    private double learningRate;
    private double seconds;

    private EpochProgress(int epoch, ScoreSum score) {
        this.epoch = epoch;
        this.score = score;
    }

    /**
     * Before its first step.
     *
     * @param epoch counted from 1
     */
    static EpochProgress startOf(int epoch) {
        return new EpochProgress(epoch, new ScoreSum());
    }

    /** As {@link #stored} gave it. */
    static EpochProgress of(StoredArray stored) {
        ByteBuffer data = stored.data();
        int epoch = (int) data.getDouble();
        int batches = (int) data.getDouble();
        EpochProgress progress = new EpochProgress(
                epoch, new ScoreSum(data.getDouble(), (long) data.getDouble(), (long) data.getDouble()));
        progress.batches = batches;
        progress.effectiveSteps = data.getDouble();
        progress.projectedShares = data.getDouble();
        progress.learningRate = data.getDouble();
        progress.seconds = data.getDouble();
        return progress;
    }

    /** All of it in float64, which holds the counts exactly. */
    StoredArray stored() {
        double[] values = {
            epoch,
            batches,
            score.loss(),
            score.correct(),
            score.images(),
            effectiveSteps,
            projectedShares,
            learningRate,
            seconds
        };
        ByteBuffer data = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.asDoubleBuffer().put(values);
        return new StoredArray(ElementFormat.F64, List.of((long) values.length), data);
    }

    void add(double effectiveStep, double projectedShare, double learningRate) {
        batches++;
        effectiveSteps += effectiveStep;
        projectedShares += projectedShare;
        this.learningRate = learningRate;
    }

    /** Time that was spent on it. */
    void addSeconds(double more) {
        seconds += more;
    }

    int epoch() {
        return epoch;
    }

    /** How many have been stepped on. */
    int batches() {
        return batches;
    }

    ScoreSum score() {
        return score;
    }

    double meanEffectiveStep() {
        return effectiveSteps / batches;
    }

    double meanProjectedShare() {
        return projectedShares / batches;
    }

    /** Of the last step. */
    double learningRate() {
        return learningRate;
    }

    double seconds() {
        return seconds;
    }
}
