package adamp.properties.vectors;

import adamp.properties.bound.Quantity;
import adamp.properties.cases.Note;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.ConventionsJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Vectors as JSON: {@code vectors.schema.json} says of what form. */
final class VectorJson {
    static final String FORMAT = "adamp/vectors/1";
    static final String SCHEMA = "vectors.schema.json";
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VectorJson() {}

    static ObjectNode write(VectorSet set) {
        ObjectNode file = MAPPER.createObjectNode();
        file.put("format", FORMAT);
        file.put("schema", SCHEMA);
        file.putObject("generator").put("name", "adamp").put("version", VERSION).put("seed", set.seed());
        file.put("spec", VERSION);
        file.put("algorithm", set.algorithm().title());
        file.put("dtype", "float32");
        file.set("convention", ConventionsJson.write(set.conventions()));
        file.set("counts", counts(set.vectors()));
        file.set("flags", notes(set.vectors()));
        ArrayNode vectors = file.putArray("vectors");
        set.vectors().forEach(vector -> vectors.add(vector(vector)));
        return file;
    }

    private static ObjectNode counts(List<Vector> vectors) {
        long steps = vectors.stream()
                .flatMap(vector -> vector.run().outcomes().stream())
                .mapToLong(List::size)
                .sum();
        return MAPPER.createObjectNode().put("vectors", vectors.size()).put("steps", steps);
    }

    /** Each flag that is used, in the order of the alphabet. */
    private static ObjectNode notes(List<Vector> vectors) {
        ObjectNode notes = MAPPER.createObjectNode();
        TreeSet<String> used = new TreeSet<>();
        vectors.forEach(vector -> used.addAll(vector.flags()));
        for (String flag : used) {
            Note note = Note.of(flag);
            notes.putObject(flag)
                    .put("fault", note.fault())
                    .put("effect", note.effect())
                    .put("seen", note.seen());
        }
        return notes;
    }

    private static ObjectNode vector(Vector vector) {
        Algorithm algorithm = vector.scenario().rule().algorithm();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", vector.id());
        vector.flags().forEach(node.putArray("flags")::add);
        node.put("comment", vector.comment());
        node.set("groups", groups(vector.scenario().request()));
        ArrayNode tensors = node.putArray("tensors");
        for (int i = 0; i < vector.scenario().shapes().size(); i++) {
            tensors.add(tensor(
                    vector.scenario().shapes().get(i),
                    vector.scenario().initial().get(i),
                    algorithm));
        }
        ArrayNode steps = node.putArray("steps");
        for (int i = 0; i < vector.run().outcomes().size(); i++) {
            ObjectNode step = steps.addObject();
            if (i > 0) {
                ArrayNode weights = step.putArray("weights");
                vector.run().weights().get(i).forEach(weight -> weights.add(numbers(weight)));
            }
            ArrayNode gradients = step.putArray("gradients");
            vector.scenario().gradients().get(i).forEach(g -> {
                if (g == null) {
                    gradients.addNull();
                } else {
                    gradients.add(numbers(g));
                }
            });
            ArrayNode after = step.putArray("after");
            List<TensorOutcome> outcomes = vector.run().outcomes().get(i);
            for (int j = 0; j < outcomes.size(); j++) {
                boolean counts = vector.scenario().shapes().get(j).elements() > 0;
                after.add(outcome(outcomes.get(j), counts));
            }
        }
        return node;
    }

    private static ArrayNode groups(OptimizerRequest optimizer) {
        ArrayNode groups = MAPPER.createArrayNode();
        optimizer.groups().forEach((hyper, tensors) -> {
            ObjectNode group = groups.addObject();
            tensors.forEach(group.putArray("tensors")::add);
            group.set("hyper", hyper(optimizer.rule().algorithm(), hyper));
        });
        return groups;
    }

    private static ObjectNode hyper(Algorithm algorithm, HyperParameters h) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("learningRate", Hex.of(h.learningRate()));
        if (algorithm.isAdaptive()) {
            node.put("beta1", Hex.of(h.beta1())).put("beta2", Hex.of(h.beta2()));
        } else {
            node.put("momentum", Hex.of(h.momentum())).put("dampening", Hex.of(h.dampening()));
        }
        if (algorithm != Algorithm.SGD) {
            node.put("eps", Hex.of(h.eps()));
        }
        node.put("weightDecay", Hex.of(h.weightDecay()));
        if (algorithm.projects()) {
            node.put("delta", Hex.of(h.delta())).put("weightDecayRatio", Hex.of(h.weightDecayRatio()));
        }
        if (algorithm != Algorithm.ADAM && algorithm != Algorithm.ADAMW) {
            node.put("nesterov", h.nesterov());
        }
        return node;
    }

    private static ObjectNode tensor(TensorShape shape, TensorState state, Algorithm algorithm) {
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode sizes = node.putArray("shape");
        for (int size : shape.sizes()) {
            sizes.add(size);
        }
        node.set("weight", numbers(state.weight()));
        node.set("first", numbers(state.first()));
        if (algorithm.isAdaptive()) {
            node.set("second", numbers(state.second()));
        }
        return node.put("steps", state.steps());
    }

    /** @param counts whether anything depends on the step count */
    private static ObjectNode outcome(TensorOutcome outcome, boolean counts) {
        ObjectNode node = MAPPER.createObjectNode().put("steps", counts ? (Integer) outcome.steps() : null);
        ArrayNode alternatives = node.putArray("alternatives");
        for (Alternative alternative : outcome.alternatives()) {
            ObjectNode written = alternatives.addObject();
            written.put("verdict", alternative.verdict().name().toLowerCase(Locale.ROOT));
            alternative.quantities().forEach((quantity, allowed) -> written.set(name(quantity), allowed(allowed)));
        }
        return node;
    }

    private static String name(Quantity quantity) {
        return switch (quantity) {
            case FIRST_MOMENT -> "first";
            case SECOND_MOMENT -> "second";
            case WEIGHT -> "weight";
        };
    }

    private static ObjectNode allowed(Allowed allowed) {
        ObjectNode node = expected(allowed.inRange());
        allowed.overflowed().ifPresent(overflowed -> node.set("or", expected(overflowed)));
        return node;
    }

    private static ObjectNode expected(Expected expected) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("expected", numbers(expected.value()));
        node.set("bound", numbers(expected.bound()));
        return node;
    }

    private static ArrayNode numbers(double[] values) {
        ArrayNode array = MAPPER.createArrayNode();
        for (double value : values) {
            array.add(Hex.of(value));
        }
        return array;
    }
}
