package adamp.properties.ptx;

import adamp.optimizer.Adam;
import adamp.optimizer.AdamP;
import adamp.optimizer.AdamW;
import adamp.optimizer.Settings;
import adamp.optimizer.Sgd;
import adamp.optimizer.Sgdp;
import adamp.optimizer.rule.OfferedConventions;
import adamp.optimizer.rule.UpdateRule;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.spec.convention.AxisValue;
import adamp.spec.convention.Conventions;

/** An update rule in the words of the optimizer's packages. */
final class KernelConventions {
    private KernelConventions() {}

    static OfferedConventions of(Conventions conventions) {
        adamp.optimizer.Conventions offered = adamp.optimizer.Conventions.CORRECTED;
        for (AxisValue value : conventions.values()) {
            offered = offered.with(value.axis().key(), value.key());
        }
        return OfferedConventions.of(offered, "emulated");
    }

    static UpdateRule rule(Algorithm algorithm, HyperParameters h, OfferedConventions conventions) {
        return UpdateRule.of(settings(algorithm, h), conventions);
    }

    private static Settings settings(Algorithm algorithm, HyperParameters h) {
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
