package adamp.experiments.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one scenario gave on a device.
 *
 * @param device its name
 * @param scenario how gradients lay to weights
 * @param rounds how many queues of steps of each were timed
 * @param timings by contestant, of one step
 * @param projectedShare share of the weights whose AdamP update was projected
 * @param faults what was wrong with the steps; empty if nothing was
 */
record GpuBenchResult(
        String device,
        Scenario scenario,
        int rounds,
        List<Timing> timings,
        double projectedShare,
        List<String> faults) {
    private Optional<Timing> timing(String name) {
        return timings.stream().filter(timing -> timing.name().equals(name)).findFirst();
    }

    private Timing copy() {
        return timing(CopyContestant.NAME).orElseThrow();
    }

    void print(PrintWriter out) {
        Optional<Timing> fused = timing(Benchmark.FUSED);
        out.printf(
                Locale.ROOT,
                "%s on %s: %.1f%% of the weights projected, median of %d rounds%s%n",
                scenario.name().toLowerCase(Locale.ROOT),
                device,
                100 * projectedShare,
                rounds,
                fused.isPresent() ? "" : "; torch's fused AdamW is not timed: libtorch has no GPU build here");
        for (Timing timing : timings) {
            out.printf(
                    Locale.ROOT,
                    "  %-20s %8.4f ms (%.4f to %.4f, fastest %.4f)   x %.2f of the copy%s%n",
                    timing.name(),
                    timing.median(),
                    timing.lowerQuartile(),
                    timing.upperQuartile(),
                    timing.fastest(),
                    timing.ratio(copy(), 0.5),
                    fused.map(base -> String.format(Locale.ROOT, "   x %.2f of fused", timing.ratio(base, 0.5)))
                            .orElse(""));
        }
    }

    static ObjectNode json(List<GpuBenchResult> results) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("schema", "adamp/bench-gpu/1");
        root.put("model", "ResNet18, 11689512 weights in 62 tensors");
        results.stream().findFirst().ifPresent(result -> root.put("device", result.device));
        ArrayNode scenarios = root.putArray("scenarios");
        results.forEach(result -> result.addTo(scenarios.addObject()));
        return root;
    }

    private void addTo(ObjectNode node) {
        node.put("scenario", scenario.name());
        node.put("rounds", rounds);
        node.put("projectedShare", projectedShare);
        ArrayNode array = node.putArray("timings");
        for (Timing timing : timings) {
            ObjectNode one = array.addObject();
            one.put("name", timing.name());
            one.put("medianMilliseconds", timing.median());
            one.put("fastestMilliseconds", timing.fastest());
            one.put("lowerQuartile", timing.lowerQuartile());
            one.put("upperQuartile", timing.upperQuartile());
            one.put("ratioToCopy", timing.ratio(copy(), 0.5));
            timing(Benchmark.FUSED).ifPresent(fused -> one.put("ratioToFused", timing.ratio(fused, 0.5)));
        }
        faults.forEach(node.putArray("faults")::add);
    }
}
