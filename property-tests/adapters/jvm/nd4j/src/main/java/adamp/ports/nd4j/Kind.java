package adamp.ports.nd4j;

import adamp.properties.port.PortDeclined;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.Rule;
import java.util.Optional;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * One of ND4J's updaters with its settings.
 *
 * @param updater the updater's configuration
 * @param decay how the weight decays, if it does
 * @param learningRate eta
 * @param first its name of the momentum buffer or first moment; empty where none is kept
 * @param second its name of the second moment
 * @param scale what its buffer is to ours: minus a power of two, or 1
 */
record Kind(
        IUpdater updater,
        Optional<Regularization> decay,
        double learningRate,
        Optional<String> first,
        Optional<String> second,
        double scale) {

    /** @throws PortDeclined if ND4J has no such algorithm or hyper-parameter */
    static Kind of(Rule rule) {
        HyperParameters hyper = rule.hyper();
        return switch (rule.algorithm()) {
            case SGD -> sgd(hyper);
            case ADAM -> adam(hyper, coupled(hyper));
            case ADAMW -> adam(hyper, decoupled(hyper));
            case SGDP, ADAMP -> throw new PortDeclined("ND4J has no " + rule.algorithm());
        };
    }

    private static Optional<Regularization> coupled(HyperParameters hyper) {
        return hyper.weightDecay() == 0 ? Optional.empty() : Optional.of(new L2Regularization(hyper.weightDecay()));
    }

    private static Optional<Regularization> decoupled(HyperParameters hyper) {
        return hyper.weightDecay() == 0 ? Optional.empty() : Optional.of(new WeightDecay(hyper.weightDecay(), true));
    }

    private static Kind adam(HyperParameters hyper, Optional<Regularization> decay) {
        Adam adam = new Adam(hyper.learningRate(), hyper.beta1(), hyper.beta2(), hyper.eps());
        return new Kind(adam, decay, hyper.learningRate(), Optional.of("M"), Optional.of("V"), 1);
    }

    /** Nesterovs' buffer is v = mu v - eta g, minus eta times ours: exactly so where eta is a power of two. */
    private static Kind sgd(HyperParameters hyper) {
        double rate = hyper.learningRate();
        if (hyper.dampening() != 0) {
            throw new PortDeclined("ND4J's updaters have no dampening");
        }
        if (hyper.momentum() == 0) {
            return new Kind(new Sgd(rate), coupled(hyper), rate, Optional.empty(), Optional.empty(), 1);
        }
        if (!hyper.nesterov()) {
            throw new PortDeclined("ND4J has momentum in Nesterov's form alone");
        }
        if (Math.scalb(1.0, Math.getExponent(rate)) != rate) {
            throw new PortDeclined("ND4J's momentum buffer is minus the learning rate times torch's: the two are told"
                    + " apart exactly only for a power of two, and " + rate + " is none");
        }
        return new Kind(
                new Nesterovs(rate, hyper.momentum()), coupled(hyper), rate, Optional.of("V"), Optional.empty(), -rate);
    }
}
