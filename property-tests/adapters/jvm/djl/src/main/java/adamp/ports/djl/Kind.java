package adamp.ports.djl;

import adamp.properties.port.PortDeclined;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.optimizer.Sgd;
import ai.djl.training.tracker.Tracker;
import java.util.Optional;

/**
 * One of DJL's optimizers with its settings.
 *
 * @param optimizer the optimizer
 * @param first its field of momentum buffers or first moments; empty where none are kept
 * @param second its field of second moments
 * @param scale the power of two by which its buffer is larger than ours
 */
record Kind(Optimizer optimizer, Optional<String> first, Optional<String> second, double scale) {

    /** @throws PortDeclined if DJL has no such algorithm, or cannot be given these hyper-parameters exactly */
    static Kind of(Rule rule) {
        return switch (rule.algorithm()) {
            case SGD -> sgd(rule.hyper());
            case ADAM -> adam(rule.hyper());
            case ADAMW -> adamW(rule.hyper());
            case SGDP, ADAMP -> throw new PortDeclined("DJL has no " + rule.algorithm());
        };
    }

    private static float narrow(String name, double value) {
        if ((float) value != value) {
            throw new PortDeclined("DJL takes float32 hyper-parameters, and " + name + " " + value + " is none");
        }
        return (float) value;
    }

    /**
     * DJL's buffer is u = mu u + eta g, so that w becomes w - u. u = eta b exactly where eta is a power of two, but for
     * numbers too small to be halved.
     */
    private static Kind sgd(HyperParameters hyper) {
        if (hyper.dampening() != 0 || hyper.nesterov()) {
            throw new PortDeclined("DJL's Sgd has no " + (hyper.nesterov() ? "Nesterov form" : "dampening"));
        }
        float rate = narrow("learningRate", hyper.learningRate());
        boolean keeps = hyper.momentum() != 0;
        if (keeps && Math.scalb(1.0, Math.getExponent(rate)) != rate) {
            throw new PortDeclined("DJL's momentum buffer is the learning rate times torch's: the two are told apart"
                    + " exactly only for a power of two, and " + rate + " is none");
        }
        Sgd sgd = Optimizer.sgd()
                .setLearningRateTracker(Tracker.fixed(rate))
                .optMomentum(narrow("momentum", hyper.momentum()))
                .optWeightDecays(narrow("weightDecay", hyper.weightDecay()))
                .build();
        return new Kind(sgd, keeps ? Optional.of("momentumStates") : Optional.empty(), Optional.empty(), rate);
    }

    private static Kind adam(HyperParameters hyper) {
        Adam adam = Optimizer.adam()
                .optLearningRateTracker(Tracker.fixed(narrow("learningRate", hyper.learningRate())))
                .optBeta1(narrow("beta1", hyper.beta1()))
                .optBeta2(narrow("beta2", hyper.beta2()))
                .optEpsilon(narrow("eps", hyper.eps()))
                .optWeightDecays(narrow("weightDecay", hyper.weightDecay()))
                .build();
        return new Kind(adam, Optional.of("means"), Optional.of("variances"), 1);
    }

    private static Kind adamW(HyperParameters hyper) {
        AdamW adam = Optimizer.adamW()
                .optLearningRateTracker(Tracker.fixed(narrow("learningRate", hyper.learningRate())))
                .optBeta1(narrow("beta1", hyper.beta1()))
                .optBeta2(narrow("beta2", hyper.beta2()))
                .optEpsilon(narrow("eps", hyper.eps()))
                .optWeightDecays(narrow("weightDecay", hyper.weightDecay()))
                .build();
        return new Kind(adam, Optional.of("means"), Optional.of("variances"), 1);
    }
}
