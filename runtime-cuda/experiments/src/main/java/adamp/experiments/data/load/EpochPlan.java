package adamp.experiments.data.load;

import adamp.experiments.data.Shuffle;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which examples make up each batch of one epoch.
 *
 * @param order places in the set, in the order they are taken
 * @param batch examples of a batch
 * @param steps how many batches there are; what is left over is not taken where training drops it
 * @param seed of the run
 * @param epoch counted as the run counts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EpochPlan(int[] order, int batch, int steps, long seed, int epoch) {
    /** An epoch of training: a fresh order, whole batches alone. */
    public static EpochPlan training(int size, int batch, long seed, int epoch) {
        return new EpochPlan(Shuffle.permutation(size, seed, epoch), batch, size / batch, seed, epoch);
    }

    /** All examples in their order, the last batch as small as it comes. */
    public static EpochPlan evaluation(int size, int batch, long seed) {
        int[] order = IntStream.range(0, size).toArray();
        return new EpochPlan(order, batch, (size + batch - 1) / batch, seed, 0);
    }

    /** The places of a batch's examples in their set. */
    public int[] places(int step) {
        return Arrays.copyOfRange(order, step * batch, Math.min(order.length, (step + 1) * batch));
    }

    /**
     * One of several equal parts of each batch, for a process of several or for accumulation: part p has the examples from
     * p b/parts to (p+1) b/parts of each batch. What is drawn for an example does not depend on the part it is in.
     *
     * @param parts a divisor of the batch
     */
    public EpochPlan part(int part, int parts) {
        if (batch % parts != 0) {
            throw new IllegalArgumentException("batch " + batch + " cannot be cut into " + parts + " equal parts");
        }
        int size = batch / parts;
        int[] taken = IntStream.range(0, steps)
                .flatMap(step -> {
                    int[] places = places(step);
                    return IntStream.range(
                                    Math.min(part * size, places.length), Math.min((part + 1) * size, places.length))
                            .map(i -> places[i]);
                })
                .toArray();
        return new EpochPlan(taken, size, steps, seed, epoch);
    }
}
