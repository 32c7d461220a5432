package adamp.experiments.bench;

import adamp.optimizer.OptimizerBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The results as JSON. */
final class BenchJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BenchJson() {}

    static ObjectNode of(List<BenchResult> results) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", "adamp/bench/1");
        root.put("model", "ResNet18, 11689512 weights in 62 tensors");
        root.put("java", System.getProperty("java.version"));
        root.put("arch", System.getProperty("os.arch"));
        ObjectNode runtimes = root.putObject("runtimes");
        OptimizerBuilder.runtimes().forEach(runtime -> runtimes.put(runtime.name(), runtime.description()));
        ArrayNode scenarios = root.putArray("scenarios");
        results.forEach(result -> scenarios.add(scenario(result)));
        return root;
    }

    private static ObjectNode scenario(BenchResult result) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("scenario", result.scenario().name());
        node.put("threads", result.threads());
        node.put("rounds", result.rounds());
        node.put("projectedShare", result.projectedShare());
        ArrayNode timings = node.putArray("timings");
        for (Timing timing : result.timings()) {
            ObjectNode one = timings.addObject();
            one.put("name", timing.name());
            one.put("medianMilliseconds", timing.median());
            one.put("fastestMilliseconds", timing.fastest());
            one.put("lowerQuartile", timing.lowerQuartile());
            one.put("upperQuartile", timing.upperQuartile());
            one.put("ratioToFused", timing.ratio(result.timing(Benchmark.FUSED), 0.5));
            one.put("ratioToComposed", timing.ratio(result.timing(Benchmark.COMPOSED), 0.5));
        }
        ArrayNode faults = node.putArray("faults");
        result.faults().forEach(faults::add);
        return node;
    }
}
