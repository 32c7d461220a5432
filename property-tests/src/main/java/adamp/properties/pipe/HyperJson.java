package adamp.properties.pipe;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Hyper-parameters as JSON: those that an algorithm has. */
public final class HyperJson {
    private HyperJson() {}

    /** The object that a port is given. */
    public static ObjectNode write(Algorithm algorithm, HyperParameters h) {
        ObjectNode node = Fields.MAPPER.createObjectNode();
        put(node, "learningRate", h.learningRate());
        if (algorithm.isAdaptive()) {
            put(node, "beta1", h.beta1());
            put(node, "beta2", h.beta2());
        } else {
            put(node, "momentum", h.momentum());
            put(node, "dampening", h.dampening());
        }
        if (algorithm != Algorithm.SGD) {
            put(node, "eps", h.eps());
        }
        put(node, "weightDecay", h.weightDecay());
        if (algorithm.projects()) {
            put(node, "delta", h.delta());
            put(node, "weightDecayRatio", h.weightDecayRatio());
        }
        if (looksAhead(algorithm)) {
            node.put("nesterov", h.nesterov());
        }
        return node;
    }

    static HyperParameters read(Algorithm algorithm, Fields fields) {
        HyperParameters h = HyperParameters.DEFAULTS
                .withLearningRate(fields.number("learningRate"))
                .withWeightDecay(fields.number("weightDecay"));
        h = algorithm.isAdaptive()
                ? h.withBetas(fields.number("beta1"), fields.number("beta2"))
                : h.withMomentum(fields.number("momentum")).withDampening(fields.number("dampening"));
        if (algorithm != Algorithm.SGD) {
            h = h.withEps(fields.number("eps"));
        }
        if (algorithm.projects()) {
            h = h.withDelta(fields.number("delta")).withWeightDecayRatio(fields.number("weightDecayRatio"));
        }
        return looksAhead(algorithm) ? h.withNesterov(fields.truth("nesterov")) : h;
    }

    private static boolean looksAhead(Algorithm algorithm) {
        return algorithm != Algorithm.ADAM && algorithm != Algorithm.ADAMW;
    }

    private static void put(ObjectNode node, String name, double value) {
        node.put(name, HexFloats.of(value));
    }
}
