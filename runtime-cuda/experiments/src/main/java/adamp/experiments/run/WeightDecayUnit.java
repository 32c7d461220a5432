package adamp.experiments.run;

import adamp.optimizer.Algorithm;
import java.util.Locale;

/** What a weight decay of lambda does to a weight. */
enum WeightDecayUnit {
    COUPLED("g += lambda w"),
    TIMES_LEARNING_RATE("w *= 1 - learningRate lambda, times weightDecayRatio where projected"),
    TIMES_LEARNING_RATE_OVER_ONE_MINUS_MOMENTUM(
            "w *= 1 - learningRate lambda / (1 - momentum), times weightDecayRatio where projected");

    private final String formula;

    WeightDecayUnit(String formula) {
        this.formula = formula;
    }

    static WeightDecayUnit of(Algorithm algorithm) {
        return switch (algorithm) {
            case SGD, ADAM -> COUPLED;
            case ADAMW, ADAMP -> TIMES_LEARNING_RATE;
            case SGDP -> TIMES_LEARNING_RATE_OVER_ONE_MINUS_MOMENTUM;
        };
    }

    String formula() {
        return formula;
    }

    /** As the YAML files write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
