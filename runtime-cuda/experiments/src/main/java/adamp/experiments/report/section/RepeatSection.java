package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Table;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.results.Certificate;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Proofs;
import adamp.experiments.report.results.Results;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the results come from and the commands that make them again. */
final class RepeatSection implements Section {

    private final Results results;

    RepeatSection(Results results) {
        this.results = results;
    }

    @Override
    public String id() {
        return "repeat";
    }

    @Override
    public String title() {
        return "Environment, and how to repeat it";
    }

    @Override
    public Element body() {
        Element body = new Element("div")
                .add(
                        Pieces.paragraph("Each experiment's own command, as it was given; the last one writes this page"
                                + " from what they leave on disk."),
                        Pieces.command(commands()),
                        environment());
        if (!results.unfinished().isEmpty()) {
            body.add(Pieces.paragraph("Left out, because they hold no experiment.json (interrupted, or still running): "
                    + String.join(", ", results.unfinished()) + "."));
        }
        return body;
    }

    @Override
    public JsonNode data() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        commands().lines().forEach(node.putArray("commands")::add);
        results.unfinished().forEach(node.putArray("unfinished")::add);
        return node;
    }

    private String commands() {
        return Stream.of(
                        results.proofs().map(Proofs::command).stream(),
                        results.certificates().stream()
                                .map(Certificate::command)
                                .filter(command -> !command.isEmpty()),
                        results.experiments().stream().map(Experiment::command),
                        Stream.of("./adamp report " + results.folder()))
                .flatMap(commands -> commands)
                .collect(Collectors.joining("\n"));
    }

    /** One row a fact; experiments that ran in different places are told apart. */
    private Element environment() {
        Table table = new Table("Environment of the runs").column("Fact").column("Value");
        facts().forEach((fact, byValue) -> byValue.forEach((value, experiments) -> {
            boolean everywhere = experiments.size() == results.experiments().size();
            table.row(
                    new Text(fact), new Text(everywhere ? value : value + " (" + String.join(", ", experiments) + ")"));
        }));
        return table.build();
    }

    private Map<String, Map<String, Set<String>>> facts() {
        Map<String, Map<String, Set<String>>> facts = new LinkedHashMap<>();
        for (Experiment experiment : results.experiments()) {
            experiment.environment().forEach((fact, value) -> facts.computeIfAbsent(fact, f -> new LinkedHashMap<>())
                    .computeIfAbsent(value, v -> new TreeSet<>())
                    .add(experiment.name()));
        }
        return facts;
    }
}
