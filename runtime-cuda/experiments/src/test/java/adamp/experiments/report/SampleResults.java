package adamp.experiments.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small results folders in the form the experiments leave. */
public final class SampleResults {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleResults() {}

    /** Figure 1: heavy ball on the cosine with (0, -1) from (0.001, 1), the radial part of the step kept or taken away. */
    public static ObjectNode plane() {
        ObjectNode experiment = experiment("fig1", "Two-dimensional toy", "mini");
        run(experiment, "gd", "SGD", "GD", null);
        run(experiment, "momentum-0.9", "SGD", "Momentum 0.9", null);
        run(experiment, "sgdp-0.9", "SGDP", "SGDP, momentum 0.9", null);
        row(experiment, "Momentum 0.9", "max norm", 2.93, "Figure 1", 2.9329567, 2.932857, 2.933057, true);
        row(experiment, "GD", "max norm", null, "float64 simulation", 1.0198050, 1.019705, 1.019905, true);
        return experiment;
    }

    /** Lines of a run of {@link #plane()}. */
    static List<ObjectNode> planeMetrics(String run) {
        double momentum = run.equals("gd") ? 0 : 0.9;
        double x = 0.001;
        double y = 1;
        double px = 0;
        double py = 0;
        List<ObjectNode> lines = new ArrayList<>();
        for (int step = 0; step <= 200; step++) {
            double norm = Math.hypot(x, y);
            lines.add(JSON.createObjectNode()
                    .put("step", step)
                    .put("x", x)
                    .put("y", y)
                    .put("norm", norm)
                    .put("cosine", -y / norm)
                    .put("effectiveStep", step == 0 ? null : 0.02 / norm));
            // The gradient of y/|w|.
            px = momentum * px - x * y / (norm * norm * norm);
            py = momentum * py + x * x / (norm * norm * norm);
            double radial = run.startsWith("sgdp") ? (px * x + py * y) / (norm * norm) : 0;
            double qx = px - radial * x;
            double qy = py - radial * y;
            x -= 0.02 * qx;
            y -= 0.02 * qy;
        }
        return lines;
    }

    /** Figure 3 in its form: a spiral that passes behind the sphere, under three names. */
    public static ObjectNode sphere() {
        ObjectNode experiment = experiment("fig3", "Spherical Rosenbrock", "mini");
        run(experiment, "momentum", "SGD", "Momentum GD", null);
        run(experiment, "sgdp", "SGDP", "SGDP", null);
        run(experiment, "decay", "SGD", "Momentum GD, decoupled decay", null);
        row(experiment, "Momentum GD", "final norm", 3.2, "Figure 3", 3.1841184, 3.184018, 3.184218, true);
        return experiment;
    }

    static List<ObjectNode> sphereMetrics(String run) {
        double growth = run.equals("momentum") ? 2.18 : 0.13;
        List<ObjectNode> lines = new ArrayList<>();
        for (int step = 0; step <= 100; step++) {
            double psi = -1.3 + 0.04 * step;
            double phi = 1.3 - 0.01 * step;
            double norm = 1 + growth * step / 100;
            lines.add(JSON.createObjectNode()
                    .put("step", step)
                    .put("x", norm * Math.cos(phi) * Math.sin(psi))
                    .put("y", norm * Math.sin(phi))
                    .put("z", norm * Math.cos(phi) * Math.cos(psi))
                    .put("psi", psi)
                    .put("phi", phi)
                    .put("norm", norm)
                    .put("loss", 1000.0 / (1 + step))
                    .put("distance", 3.0 / (1 + step))
                    .put("effectiveStep", step == 0 ? null : 0.1 / step));
        }
        return lines;
    }

    /** A reduced training: two optimizers, two seeds, three epochs. */
    public static ObjectNode training() {
        ObjectNode experiment = experiment("fashion-mnist", "Fashion-MNIST, ResNet-8", "mini");
        for (String optimizer : List.of("SGD", "SGDP")) {
            for (long seed = 0; seed < 2; seed++) {
                run(
                        experiment,
                        optimizer.toLowerCase(java.util.Locale.ROOT) + "-seed" + seed,
                        optimizer,
                        optimizer + ", seed " + seed,
                        seed);
            }
            row(experiment, optimizer, "test accuracy", 67.94, "Table 1, ImageNet", 87.5, 85, 100, true);
        }
        return experiment;
    }

    static List<ObjectNode> trainingMetrics(String run) {
        double growth = run.startsWith("sgdp") ? 0.02 : 0.2;
        double seed = run.endsWith("0") ? 0 : 1;
        List<ObjectNode> lines = new ArrayList<>();
        for (int epoch = 0; epoch <= 3; epoch++) {
            lines.add(JSON.createObjectNode()
                    .put("epoch", epoch)
                    .put("trainLoss", 2.3 / (1 + epoch))
                    .put("trainAccuracy", 30.0 * epoch)
                    .put("testAccuracy", 80 + 2.0 * epoch + seed)
                    .put("filterNorm", 1 + growth * epoch + 0.01 * seed)
                    .put("layerNorm", 6 + growth * epoch)
                    .put("effectiveStep", epoch == 0 ? null : 0.01 / epoch)
                    .put("projectedShare", run.startsWith("sgdp") ? 0.98 : 0)
                    .put("learningRate", 0.1)
                    .put("seconds", 2.5));
        }
        return lines;
    }

    /** An experiment with metrics no figure knows. */
    public static ObjectNode other(String title) {
        ObjectNode experiment = experiment("counts", title, "mini");
        run(experiment, "only", "SGD", title, null);
        row(experiment, title, title, 95.5, title, 95.53, 95, 96, false);
        return experiment;
    }

    /** Writes an experiment and the metrics of its runs below {@code results}. */
    public static void write(Path results, ObjectNode experiment) {
        String name = experiment.get("experiment").textValue();
        Path folder = results.resolve(name);
        try {
            for (var run : experiment.get("runs")) {
                String id = run.get("id").textValue();
                StringBuilder lines = new StringBuilder();
                for (ObjectNode line : metrics(name, id)) {
                    lines.append(line).append('\n');
                }
                Files.createDirectories(folder.resolve(id));
                Files.writeString(folder.resolve(id).resolve("metrics.jsonl"), lines);
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("experiment.json"), experiment.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each. */
    public static void writeAll(Path results) {
        write(results, plane());
        write(results, sphere());
        write(results, training());
        write(results, other("Share of scale-invariant parameters"));
    }

    private static List<ObjectNode> metrics(String experiment, String run) {
        return switch (experiment) {
            case "fig1" -> planeMetrics(run);
            case "fig3" -> sphereMetrics(run);
            case "fashion-mnist" -> trainingMetrics(run);
            default -> List.of(JSON.createObjectNode().put("parameters", 11689512));
        };
    }

    private static ObjectNode experiment(String name, String title, String profile) {
        ObjectNode experiment = JSON.createObjectNode()
                .put("schema", "adamp/experiment/1")
                .put("experiment", name)
                .put("title", title)
                .put("paper", "Figure 0")
                .put("profile", profile)
                .put("command", "./adamp run " + name + " --profile " + profile)
                .put("started", "2026-01-02T03:04:05Z")
                .put("seconds", 12.5);
        experiment.putObject("settings").put("learningRate", 0.02);
        experiment.putArray("notes").add("A note on " + name + ".");
        experiment.putObject("environment").put("os", "Linux").put("cores", 2).putNull("libtorch");
        experiment.putArray("runs");
        experiment.putArray("table");
        experiment.putArray("summary").add("What " + name + " shows.");
        return experiment;
    }

    private static void run(ObjectNode experiment, String id, String optimizer, String label, Long seed) {
        ((ArrayNode) experiment.get("runs"))
                .addObject()
                .put("id", id)
                .put("optimizer", optimizer)
                .put("label", label)
                .put("seed", seed)
                .put("seconds", 3.25);
    }

    private static void row(
            ObjectNode experiment,
            String row,
            String quantity,
            Double published,
            String source,
            double measured,
            double low,
            double high,
            boolean within) {
        ObjectNode node = ((ArrayNode) experiment.get("table"))
                .addObject()
                .put("row", row)
                .put("quantity", quantity)
                .put("published", published)
                .put("source", source);
        node.putObject("measured")
                .put("mean", measured)
                .putNull("deviation")
                .put("n", 1)
                .putArray("values")
                .add(measured);
        node.put("unit", "").putObject("accept").put("low", low).put("high", high);
        node.put("within", within);
    }
}
