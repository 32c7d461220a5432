package adamp.properties.vectors;

import adamp.properties.port.Port;
import adamp.properties.port.PortFactory;
import adamp.properties.rule.Algorithm;
import adamp.properties.rule.HyperParameters;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.OptimizerRequest;
import adamp.properties.rule.Rule;
import adamp.properties.rule.TensorShape;
import adamp.properties.rule.TensorState;
import adamp.spec.convention.Conventions;
import adamp.spec.convention.ConventionsJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file of vectors, to be replayed on ports of Java; read once. */
public final class JsonReplay {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Algorithm algorithm;
    private final Conventions conventions;
    private final List<JsonVector> vectors = new ArrayList<>();

    private JsonReplay(JsonNode file) {
        algorithm = Arrays.stream(Algorithm.values())
                .filter(candidate ->
                        candidate.title().equals(file.get("algorithm").textValue()))
                .findFirst()
                .orElseThrow();
        conventions = ConventionsJson.read(file.get("convention"));
        file.get("vectors").forEach(vector -> vectors.add(read(vector)));
    }

    static JsonReplay of(Path file) throws IOException {
        return new JsonReplay(MAPPER.readTree(file.toFile()));
    }

    /** All files of the released set. */
    public static List<JsonReplay> released() throws IOException {
        List<JsonReplay> replays = new ArrayList<>();
        for (Path file : Released.files()) {
            replays.add(of(file));
        }
        return replays;
    }

    /** The algorithm that the vectors are of. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** The convention that they assume. */
    public Conventions conventions() {
        return conventions;
    }

    List<String> ids() {
        return vectors.stream().map(JsonVector::id).toList();
    }

    /** What is wrong with each vector that a port does not follow. */
    public List<String> faults(PortFactory factory) {
        return vectors.stream()
                .flatMap(vector -> fault(factory, vector).stream().map(what -> vector.id() + ": " + what))
                .toList();
    }

    /** Whether some vector of a flag is not followed. */
    public boolean catches(PortFactory factory, String flag) {
        return vectors.stream()
                .filter(vector -> vector.flags().contains(flag))
                .anyMatch(vector -> fault(factory, vector).isPresent());
    }

    /** Whether some vector is not followed. */
    public boolean catches(PortFactory factory) {
        return vectors.stream().anyMatch(vector -> fault(factory, vector).isPresent());
    }

    private static Optional<String> fault(PortFactory factory, JsonVector vector) {
        try (Port port = factory.create(vector.optimizer())) {
            for (int i = 0; i < vector.initial().size(); i++) {
                port.load(i, vector.initial().get(i));
            }
            for (JsonVector.Step step : vector.steps()) {
                for (int i = 0; i < step.weights().size(); i++) {
                    setWeight(port, i, step.weights().get(i));
                }
                port.step(step.gradients());
                for (int i = 0; i < vector.initial().size(); i++) {
                    Optional<String> wrong = step.after().get(i).wrong(port.state(i));
                    if (wrong.isPresent()) {
                        return Optional.of("tensor " + i + ": " + wrong.orElseThrow());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Leaves the rest of the state as the port has made it. */
    private static void setWeight(Port port, int tensor, double[] weight) {
        TensorState state = port.state(tensor);
        if (!Arrays.equals(state.weight(), weight)) {
            port.load(tensor, new TensorState(weight, state.first(), state.second(), state.steps()));
        }
    }

    private JsonVector read(JsonNode vector) {
        List<TensorShape> shapes = new ArrayList<>();
        List<TensorState> initial = new ArrayList<>();
        for (JsonNode tensor : vector.get("tensors")) {
            shapes.add(new TensorShape(MAPPER.convertValue(tensor.get("shape"), int[].class)));
            initial.add(state(tensor));
        }
        HyperParameters[] hyper = new HyperParameters[shapes.size()];
        for (JsonNode group : vector.get("groups")) {
            group.get("tensors").forEach(tensor -> hyper[tensor.intValue()] = hyper(group.get("hyper")));
        }
        List<JsonVector.Step> steps = new ArrayList<>();
        vector.get("steps").forEach(step -> steps.add(JsonVector.Step.read(step)));
        Rule rule = new Rule(algorithm, hyper[0], conventions);
        var optimizer = new OptimizerRequest(rule, shapes, List.of(hyper), MemoryLayout.ROW_MAJOR);
        List<String> flags = new ArrayList<>();
        vector.get("flags").forEach(flag -> flags.add(flag.textValue()));
        return new JsonVector(vector.get("id").textValue(), flags, optimizer, initial, steps);
    }

    private static HyperParameters hyper(JsonNode given) {
        HyperParameters none = HyperParameters.DEFAULTS;
        return new HyperParameters(
                number(given, "learningRate", none.learningRate()),
                number(given, "momentum", none.momentum()),
                number(given, "dampening", none.dampening()),
                number(given, "beta1", none.beta1()),
                number(given, "beta2", none.beta2()),
                number(given, "eps", none.eps()),
                number(given, "weightDecay", none.weightDecay()),
                number(given, "delta", none.delta()),
                number(given, "weightDecayRatio", none.weightDecayRatio()),
                given.path("nesterov").asBoolean(false));
    }

    private static double number(JsonNode given, String name, double otherwise) {
        return given.has(name) ? Hex.parse(given.get(name).textValue()) : otherwise;
    }

    private static TensorState state(JsonNode tensor) {
        return new TensorState(
                JsonVector.doubles(tensor.get("weight")),
                JsonVector.doubles(tensor.get("first")),
                tensor.has("second") ? JsonVector.doubles(tensor.get("second")) : new double[0],
                tensor.get("steps").intValue());
    }
}
