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
        ResultTable table = new ResultTable("Every figure the paper prints that was measured here", true);
        boolean any = false;
        for (Experiment experiment : results.experiments()) {
            for (TableRow row : experiment.table()) {
                if (row.published().isPresent()) {
                    table.add(experiment, row);
                    any = true;
                }
            }
        }
        return any
                ? body.add(table.build())
                : body.add(Pieces.paragraph("No run here repeats a figure the paper prints."));
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
