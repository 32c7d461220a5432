package adamp.experiments.report.section;

import adamp.experiments.report.results.Accepted;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Measured;
import adamp.experiments.report.results.Run;
import adamp.experiments.report.results.TableRow;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An experiment's entry in report.json: what the page shows, without the curves. */
final class ExperimentData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExperimentData() {}

    static ObjectNode of(Experiment experiment) {
        ObjectNode node = JSON.objectNode()
                .put("experiment", experiment.name())
                .put("title", experiment.title())
                .put("paper", experiment.paper())
                .put("profile", experiment.profile())
                .put("comparableToPaper", experiment.comparable())
                .put("fittedSettings", experiment.fitted())
                .put("command", experiment.command())
                .put("started", experiment.started())
                .put("seconds", experiment.seconds());
        node.set("settings", experiment.settings().deepCopy());
        experiment.table().forEach(row -> node.withArray("table").add(row(row)));
        experiment.runs().forEach(run -> node.withArray("runs").add(run(run)));
        ObjectNode environment = node.putObject("environment");
        experiment.environment().forEach(environment::put);
        experiment.summary().forEach(node.putArray("summary")::add);
        experiment.notes().forEach(node.putArray("notes")::add);
        return node;
    }

    private static ObjectNode row(TableRow row) {
        ObjectNode node = JSON.objectNode().put("row", row.row()).put("quantity", row.quantity());
        row.published()
                .ifPresentOrElse(
                        published -> node.putObject("published")
                                .put("value", published.value())
                                .put("source", published.source()),
                        () -> node.putNull("published"));
        node.set("measured", row.measured().map(ExperimentData::measured).orElse(null));
        node.put("unit", row.unit());
        row.accepted()
                .ifPresentOrElse(
                        accepted ->
                                putRange(node.putObject("accepted"), accepted).put("basis", row.basis()),
                        () -> node.putNull("accepted"));
        return node.put("verdict", row.verdict().words());
    }

    private static ObjectNode putRange(ObjectNode node, Accepted accepted) {
        accepted.low().ifPresentOrElse(low -> node.put("low", low), () -> node.putNull("low"));
        accepted.high().ifPresentOrElse(high -> node.put("high", high), () -> node.putNull("high"));
        return node;
    }

    private static ObjectNode measured(Measured measured) {
        ObjectNode node = JSON.objectNode().put("mean", measured.mean());
        measured.deviation().ifPresentOrElse(d -> node.put("deviation", d), () -> node.putNull("deviation"));
        node.put("n", measured.n());
        ArrayNode values = node.putArray("values");
        measured.values().forEach(values::add);
        return node;
    }

    private static ObjectNode run(Run run) {
        ObjectNode node = JSON.objectNode()
                .put("id", run.id())
                .put("optimizer", run.optimizer())
                .put("label", run.label());
        run.seed().ifPresentOrElse(seed -> node.put("seed", seed), () -> node.putNull("seed"));
        node.put("seconds", run.seconds());
        ObjectNode last = node.putObject("last");
        for (String column : run.metrics().columns()) {
            double value = run.metrics().last(column);
            if (Double.isFinite(value)) {
                last.put(column, value);
            } else {
                last.putNull(column);
            }
        }
        return node;
    }
}
