package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.results.Experiment;
import adamp.experiments.report.results.Results;
import adamp.experiments.report.results.TableRow;
import adamp.experiments.report.results.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The paper's figures beside the measured ones, and how the measured ones were judged. */
final class OverviewSection implements Section {

    private final Results results;

    OverviewSection(Results results) {
        this.results = results;
    }

    @Override
    public String id() {
        return "published-and-measured";
    }

    @Override
    public String title() {
        return "Published and measured";
    }

    @Override
    public Element body() {
        Element body = new Element("div").add(Pieces.paragraph(judgement()));
        List<String> outside = outside();
        if (!outside.isEmpty()) {
            body.add(Pieces.sentences("Outside their range", outside));
        }
        List<Experiment> own =
                results.experiments().stream().filter(Experiment::comparable).toList();
        List<Experiment> reduced = results.experiments().stream()
                .filter(experiment -> !experiment.comparable())
                .toList();
        if (!published(own)) {
            body.add(Pieces.paragraph("No run here repeats a setting for which the paper prints a figure."));
        } else {
            body.add(table("Every figure of the paper whose setting was repeated", own));
        }
        if (published(reduced)) {
            body.add(
                    Element.of("h3", "Reduced trainings: not comparable to the paper"),
                    Pieces.paragraph(
                            "Smaller network, data and time than the paper's. The published figures stand beside"
                                    + " them for orientation: they are of other networks on other data."),
                    table("Figures of reduced trainings beside those of the paper's larger ones", reduced));
        }
        return body;
    }

    private static boolean published(List<Experiment> experiments) {
        return experiments.stream()
                .flatMap(experiment -> experiment.table().stream())
                .anyMatch(row -> row.published().isPresent());
    }

    private static Element table(String caption, List<Experiment> experiments) {
        ResultTable table = new ResultTable(caption, true);
        for (Experiment experiment : experiments) {
            for (TableRow row : experiment.table()) {
                if (row.published().isPresent()) {
                    table.add(experiment, row);
                }
            }
        }
        return table.build();
    }

    @Override
    public JsonNode data() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Verdict verdict : Verdict.values()) {
            node.put(verdict.words(), count(verdict));
        }
        outside().forEach(node.putArray("outside")::add);
        return node;
    }

    /** How many of the judged figures lie in their ranges. */
    String judgement() {
        long within = count(Verdict.WITHIN);
        long judged = within + count(Verdict.OUTSIDE);
        return judged == 0
                ? "No figure had an accepted range to be judged by."
                : within + " of " + judged + " judged figures lie within their accepted range; "
                        + count(Verdict.NOT_JUDGED) + " more are shown without a judgement.";
    }

    private long count(Verdict verdict) {
        return results.experiments().stream()
                .flatMap(experiment -> experiment.table().stream())
                .filter(row -> row.verdict() == verdict)
                .count();
    }

    private List<String> outside() {
        List<String> rows = new ArrayList<>();
        for (Experiment experiment : results.experiments()) {
            for (TableRow row : experiment.table()) {
                if (row.verdict() == Verdict.OUTSIDE) {
                    rows.add(experiment.name() + ": " + row.row() + ", " + row.quantity());
                }
            }
        }
        return rows;
    }
}
