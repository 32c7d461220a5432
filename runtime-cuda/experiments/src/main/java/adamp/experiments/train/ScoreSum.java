package adamp.experiments.train;

import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;

/** Adds up the scores of batches. */
final class ScoreSum {
    private double loss;
    private long correct;
    private long images;

    ScoreSum() {
        this(0, 0, 0);
    }

    /** A sum taken up again. */
    ScoreSum(double loss, long correct, long images) {
        this.loss = loss;
        this.correct = correct;
        this.images = images;
    }

    /**
     * @param loss the batch's mean cross entropy, a scalar
     * @param scores of shape (batch, classes)
     * @param classes of shape (batch)
     */
    void add(Tensor loss, Tensor scores, Tensor classes) {
        long size = classes.numel();
        this.loss += loss.item_double() * size;
        correct += scores.argmax(new LongOptional(1), false).eq(classes).sum().item_long();
        images += size;
    }

    /** Summed over the images. */
    double loss() {
        return loss;
    }

    long correct() {
        return correct;
    }

    long images() {
        return images;
    }

    Score mean() {
        return new Score(loss / images, 100.0 * correct / images);
    }
}
