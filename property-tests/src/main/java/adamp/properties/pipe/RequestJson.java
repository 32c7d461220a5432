package adamp.properties.pipe;

import adamp.properties.rule.Algorithm;
import adamp.properties.rule.MemoryLayout;
import adamp.properties.rule.NumberFormat;
import adamp.properties.rule.Precision;
import adamp.properties.rule.TensorShape;
import adamp.spec.convention.ConventionsJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Requests as JSON. */
final class RequestJson {
    private static final String MASTER = "master";

    private RequestJson() {}

    static ObjectNode write(long id, Request request) {
        ObjectNode node = Fields.MAPPER.createObjectNode().put("id", id);
        if (request instanceof Request.Hello hello) {
            return node.put("op", "hello").put("protocol", hello.protocol());
        }
        if (request instanceof Request.Create create) {
            return write(node.put("op", "create"), create);
        }
        if (request instanceof Request.Load load) {
            node.put("op", "load").put("tensor", load.tensor());
            return node.set("state", StateJson.write(load.state(), load.adaptive()));
        }
        if (request instanceof Request.Step step) {
            ArrayNode gradients = node.put("op", "step").putArray("gradients");
            step.gradients().forEach(gradient -> {
                if (gradient == null) {
                    gradients.addNull();
                } else {
                    gradients.add(StateJson.numbers(gradient));
                }
            });
            return node;
        }
        if (request instanceof Request.Report report) {
            return node.put("op", "report").put("tensor", report.tensor());
        }
        return node.put("op", "bye");
    }

    private static ObjectNode write(ObjectNode node, Request.Create create) {
        node.put("algorithm", create.algorithm().title())
                .put("dtype", create.precision().model().toString());
        if (create.precision().hasMaster()) {
            node.put(MASTER, Protocol.FLOAT32);
        }
        node.set("conventions", ConventionsJson.write(create.conventions()));
        ArrayNode tensors = node.putArray("tensors");
        for (TensorShape shape : create.shapes()) {
            ArrayNode sizes = tensors.addArray();
            for (int size : shape.sizes()) {
                sizes.add(size);
            }
        }
        ArrayNode groups = node.putArray("groups");
        for (Request.Group group : create.groups()) {
            ObjectNode written = groups.addObject();
            group.tensors().forEach(written.putArray("tensors")::add);
            written.set("hyper", HyperJson.write(create.algorithm(), group.hyper()));
        }
        if (create.layout() != MemoryLayout.ROW_MAJOR) {
            node.put("layout", create.layout().title());
        }
        return node;
    }

    /**
     * The request of a line.
     *
     * @throws MalformedMessage if it is none
     */
    static Request read(Fields fields) {
        String operation = fields.text("op");
        return switch (operation) {
            case "hello" -> new Request.Hello(fields.count("protocol", Integer.MAX_VALUE));
            case "create" -> create(fields);
            case "load" ->
                new Request.Load(
                        fields.count("tensor", Protocol.MOST_TENSORS),
                        StateJson.read(fields.object("state")),
                        fields.object("state").has("second"));
            case "step" -> step(fields);
            case "report" -> new Request.Report(fields.count("tensor", Protocol.MOST_TENSORS));
            case "bye" -> new Request.Bye();
            default ->
                throw new MalformedMessage("no request is called " + Quoted.of(operation)
                        + ": there are hello, create, load, step, report and bye");
        };
    }

    private static Request.Step step(Fields fields) {
        List<double[]> gradients = new ArrayList<>();
        fields.arrays("gradients").forEach(gradient -> gradients.add(gradient.orElse(null)));
        return new Request.Step(gradients);
    }

    private static Request.Create create(Fields fields) {
        Algorithm algorithm = fields.oneOf("algorithm", Algorithm.class, Algorithm::title);
        Precision precision = precision(fields);
        List<TensorShape> shapes = shapes(fields.lists("tensors", Protocol.MOST_ELEMENTS));
        boolean[] taken = new boolean[shapes.size()];
        List<Request.Group> groups = new ArrayList<>();
        for (Fields group : fields.objects("groups")) {
            List<Integer> tensors = new ArrayList<>();
            for (int tensor : group.counts("tensors", shapes.size() - 1)) {
                if (taken[tensor]) {
                    throw new MalformedMessage("tensor " + tensor + " is in two groups");
                }
                taken[tensor] = true;
                tensors.add(tensor);
            }
            groups.add(new Request.Group(HyperJson.read(algorithm, group.object("hyper")), tensors));
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                throw new MalformedMessage("tensor " + i + " is in no group");
            }
        }
        try {
            return new Request.Create(
                    algorithm,
                    ConventionsJson.read(fields.json("conventions")),
                    precision,
                    shapes,
                    groups,
                    layout(fields));
        } catch (IllegalArgumentException problem) {
            throw new MalformedMessage("'conventions': " + problem.getMessage());
        }
    }

    private static Precision precision(Fields fields) {
        String dtype = fields.text("dtype");
        boolean master = fields.has(MASTER);
        if (master && !fields.text(MASTER).equals(Protocol.FLOAT32)) {
            throw new Unsupported("a master of " + Quoted.of(fields.text(MASTER)) + " is not offered: float32 is");
        }
        NumberFormat format = NumberFormat.named(dtype)
                .orElseThrow(() -> new Unsupported("dtype " + Quoted.of(dtype) + " is not offered"));
        try {
            return Precision.of(format, master);
        } catch (IllegalArgumentException needless) {
            throw new Unsupported(needless.getMessage());
        }
    }

    private static MemoryLayout layout(Fields fields) {
        if (!fields.has("layout")) {
            return MemoryLayout.ROW_MAJOR;
        }
        String title = fields.text("layout");
        return Arrays.stream(MemoryLayout.values())
                .filter(layout -> layout.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new Unsupported("layout " + Quoted.of(title) + " is not offered"));
    }

    private static List<TensorShape> shapes(List<int[]> sizes) {
        if (sizes.size() > Protocol.MOST_TENSORS) {
            throw new Unsupported(sizes.size() + " tensors: at most " + Protocol.MOST_TENSORS + " are offered");
        }
        List<TensorShape> shapes = new ArrayList<>();
        long elements = 0;
        for (int[] each : sizes) {
            if (each.length > Protocol.MOST_AXES) {
                throw new Unsupported(
                        "a tensor of " + each.length + " axes: at most " + Protocol.MOST_AXES + " are offered");
            }
            long product = 1;
            for (int size : each) {
                product = Math.min(Integer.MAX_VALUE, product) * size;
            }
            elements += product;
            if (elements > Protocol.MOST_ELEMENTS) {
                throw new Unsupported("more than " + Protocol.MOST_ELEMENTS + " elements are not offered");
            }
            shapes.add(new TensorShape(each));
        }
        return shapes;
    }
}
