package adamp.properties.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * A limit of what hyper-parameters an implementation can be given exactly, or has at all. Cases for it are drawn within its
 * limits: what is no part of it is left out of them, and cannot be the reason why all of them are declined.
 */
public enum HyperLimit {
    /** Its interface takes float32 numbers, so 0.9 cannot be given to it. */
    FLOAT32("float32") {
        @Override
        HyperParameters nearest(HyperParameters given) {
            return new HyperParameters(
                    (float) given.learningRate(),
                    (float) given.momentum(),
                    (float) given.dampening(),
                    (float) given.beta1(),
                    (float) given.beta2(),
                    (float) given.eps(),
                    (float) given.weightDecay(),
                    (float) given.delta(),
                    (float) given.weightDecayRatio(),
                    given.nesterov());
        }
    },
    /** Its buffer is a multiple of the learning rate: it is told exactly where that is a power of two. */
    POWER_OF_TWO_RATE("power-of-two-rate") {
        @Override
        HyperParameters nearest(HyperParameters given) {
            double rate = given.learningRate();
            return rate == 0 ? given : given.withLearningRate(Math.scalb(1.0, Math.getExponent(rate)));
        }
    },
    /** It has no dampening. */
    NO_DAMPENING("no-dampening") {
        @Override
        HyperParameters nearest(HyperParameters given) {
            return given.withDampening(0);
        }
    },
    /** It does not look ahead. */
    NO_NESTEROV("no-nesterov") {
        @Override
        HyperParameters nearest(HyperParameters given) {
            return given.withNesterov(false);
        }
    },
    /** Where it has momentum it looks ahead. */
    ONLY_NESTEROV("only-nesterov") {
        @Override
        HyperParameters nearest(HyperParameters given) {
            return given.withNesterov(given.momentum() != 0);
        }
    },
    /** It has no weight decay. */
    NO_WEIGHT_DECAY("no-weight-decay") {
        @Override
        HyperParameters nearest(HyperParameters given) {
            return given.withWeightDecay(0);
        }
    };

    private final String title;

    HyperLimit(String title) {
        this.title = title;
    }

    abstract HyperParameters nearest(HyperParameters given);

    /** As the protocol names it. */
    public String title() {
        return title;
    }

    /** The limit of a name. */
    public static Optional<HyperLimit> named(String title) {
        return Arrays.stream(values())
                .filter(limit -> limit.title.equals(title))
                .findFirst();
    }

    /** The hyper-parameters within some limits that are nearest to those given. */
    public static HyperParameters within(Collection<HyperLimit> limits, HyperParameters given) {
        HyperParameters nearest = given;
        for (HyperLimit limit : limits) {
            nearest = limit.nearest(nearest);
        }
        return nearest;
    }
}
