package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.html.Table;
import adamp.experiments.report.html.Text;
import adamp.experiments.report.results.Certificate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Whether what steps the parameters computes what the definitions say: a row for each algorithm, red where it does not. */
final class CertificatesSection implements Section {

    private final List<Certificate> certificates;

    CertificatesSection(List<Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    @Override
    public String id() {
        return "certificates";
    }

    @Override
    public String title() {
        return "What is certified";
    }

    @Override
    public Element body() {
        Table table = new Table("Certificates of the runtimes")
                .column("Algorithm")
                .column("Runtime")
                .column("Numbers")
                .column("Convention")
                .numbers("Cases passed")
                .numbers("Steps checked")
                .numbers("Worst error over its bound")
                .column("Verdict");
        for (Certificate one : certificates) {
            table.row(
                    new Text(one.algorithm()),
                    new Text(one.port()),
                    new Text(one.dtype()),
                    new Text(one.convention()),
                    new Text(one.passed() + " of " + one.cases()),
                    new Text(Integer.toString(one.steps())),
                    new Text(
                            one.worst().isPresent()
                                    ? Numbers.significant(one.worst().getAsDouble(), 3)
                                    : "none"),
                    Element.styled("span", "verdict " + (one.isCertified() ? "good" : "bad"))
                            .text((one.isCertified() ? "✓ " : "✗ ")
                                    + one.verdict().replace('-', ' ')));
        }
        Element body = new Element("div")
                .add(
                        Pieces.paragraph(
                                "Every number that a step gives is held against the same step in exact arithmetic: it"
                                        + " has to lie within a proved bound for one rounding of each operation in any"
                                        + " order. A ratio above 1 is a failure."),
                        table.build());
        for (Certificate one : certificates) {
            if (!one.isCertified()) {
                body.add(Element.styled("p", "verdict bad").text("✗ " + one.summary() + "."));
                body.add(Pieces.sentences("What failed in " + one.algorithm(), one.failures()));
            }
        }
        return body;
    }

    @Override
    public JsonNode data() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray("certificates");
        for (Certificate one : certificates) {
            ObjectNode object = list.addObject()
                    .put("port", one.port())
                    .put("algorithm", one.algorithm())
                    .put("dtype", one.dtype())
                    .put("convention", one.convention())
                    .put("verdict", one.verdict())
                    .put("cases", one.cases())
                    .put("passed", one.passed())
                    .put("steps", one.steps());
            one.worst().ifPresent(ratio -> object.put("worst", ratio));
            one.failures().forEach(object.putArray("failures")::add);
        }
        return node;
    }
}
