package adamp.properties.port;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;

/** Hyper-parameters as the optimizer's settings. */
public final class RuntimeSettings {
    private RuntimeSettings() {}

    /** The settings of an algorithm that reads of the hyper-parameters those it has. */
    public static Settings of(Algorithm algorithm, HyperParameters h) {
        return switch (algorithm) {
            case SGD -> new Sgd(h.learningRate(), h.momentum(), h.dampening(), h.weightDecay(), h.nesterov());
            case SGDP ->
                new Sgdp(
                        h.learningRate(),
                        h.momentum(),
                        h.dampening(),
                        h.eps(),
                        h.weightDecay(),
                        h.delta(),
                        h.weightDecayRatio(),
                        h.nesterov());
            case ADAM -> new Adam(h.learningRate(), h.beta1(), h.beta2(), h.eps(), h.weightDecay());
            case ADAMW -> new AdamW(h.learningRate(), h.beta1(), h.beta2(), h.eps(), h.weightDecay());
            case ADAMP ->
                new AdamP(
                        h.learningRate(),
                        h.beta1(),
                        h.beta2(),
                        h.eps(),
                        h.weightDecay(),
                        h.delta(),
                        h.weightDecayRatio(),
                        h.nesterov());
        };
    }
}
