package adamp.experiments.model;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How a network is to compute. Whether gradients are recorded is not part of it: an attack on the images takes them in
 * {@link #EVALUATION}.
 *
 * @param batchStatistics whether batch normalization uses and records the batch's statistics, or uses the recorded ones
 * @param random where dropout and drop-path draw from, in the order of the layers; empty if they let everything pass
 */
public record Mode(boolean batchStatistics, Optional<SplittableRandom> random) {
    /** Recorded statistics, nothing dropped: the scores of an image do not depend on its batch. */
    public static final Mode EVALUATION = new Mode(false, Optional.empty());

    /**
     * The batch's statistics, and dropout.
     *
     * @param random drawn from as often as the network drops; made anew for each step, so that a step's masks depend on
     *     nothing before it
     */
    public static Mode training(SplittableRandom random) {
        return new Mode(true, Optional.of(random));
    }

    /** The same with the recorded statistics, which stay as they are: frozen batch normalization. */
    public Mode withFrozenStatistics() {
        return new Mode(false, random);
    }
}
