package adamp.properties.bound;

import adamp.spec.convention.WeightDecayOrder;

/**
 * The weight after the step, with decoupled decay: {@code f w - s} or {@code (w - s) f}, f = 1 - k; or with the decay
 * subtracted as {@code k w} (BOUNDS.md, section 8).
 */
final class WeightBound {
    private final Rounding rounding;
    private final DecayScalars decay;
    private final Enclosure learningRate;
    private final WeightDecayOrder order;

    WeightBound(Rounding rounding, DecayScalars decay, Enclosure learningRate, WeightDecayOrder order) {
        this.rounding = rounding;
        this.decay = decay;
        this.learningRate = learningRate;
        this.order = order;
    }

    /** @param step what is subtracted from w, the step size in it */
    Enclosures of(Enclosures w, Enclosures step) {
        if (order == WeightDecayOrder.AFTER_STEP) {
            Enclosures moved = rounding.difference(w, step);
            return rounding.product(decay.factor(), moved).hull(rounding.difference(moved, shareOf(moved)));
        }
        Enclosures share = shareOf(w);
        Enclosures result = rounding.difference(rounding.product(decay.factor(), w), step)
                .hull(rounding.difference(rounding.difference(w, share), step))
                .hull(rounding.difference(rounding.difference(w, step), share))
                .hull(rounding.difference(w, rounding.sum(share, step)));
        return learningRate.value() == 0 ? result : result.hull(byOneRate(w, step));
    }

    /** {@code k w}, k in one factor or two. */
    private Enclosures shareOf(Enclosures x) {
        return rounding.roundedAgain(rounding.product(decay.share(), x));
    }

    /** {@code w - eta (lambda w + s / eta)}: decay and direction are added up before they are scaled. */
    private Enclosures byOneRate(Enclosures w, Enclosures step) {
        Enclosures unscaled = step.copy();
        for (int i = 0; i < step.size(); i++) {
            unscaled.value[i] /= learningRate.value();
            unscaled.error[i] /= learningRate.value();
        }
        Enclosures sum = rounding.sum(rounding.product(decay.coefficient(), w), unscaled);
        return rounding.difference(w, rounding.product(learningRate, sum));
    }
}
