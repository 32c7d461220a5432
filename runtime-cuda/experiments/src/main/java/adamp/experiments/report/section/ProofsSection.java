package adamp.experiments.report.section;

import adamp.experiments.report.html.Element;
import adamp.experiments.report.html.Numbers;
import adamp.experiments.report.results.Proofs;
import adamp.experiments.report.results.Statement;
import adamp.experiments.report.results.StatementGroup;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The statements of the paper as theorems: what each says, whether it was proved here, and the errata by themselves. */
final class ProofsSection implements Section {

    private final Proofs proofs;

    ProofsSection(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String id() {
        return "theorems";
    }

    @Override
    public String title() {
        return "What is proved";
    }

    @Override
    public Element body() {
        Element body = new Element("div").add(Pieces.paragraph(summary()));
        proofs.skipped()
                .ifPresent(why -> body.add(Element.styled("p", "verdict bad")
                        .text("✗ The proofs were not checked on this machine: " + why + ".")));
        if (!proofs.findings().isEmpty()) {
            body.add(Pieces.sentences("What failed", proofs.findings()));
        }
        for (StatementGroup group : proofs.groups()) {
            add(
                    body,
                    group.title(),
                    group.statements().stream()
                            .filter(each -> !each.isErratum())
                            .toList());
        }
        List<Statement> errata =
                proofs.statements().filter(Statement::isErratum).toList();
        if (!errata.isEmpty()) {
            body.add(
                    Element.of("h3", "Errata of the paper"),
                    Pieces.paragraph(
                            "Each is a theorem of its own: a counterexample to what is printed, or the statement"
                                    + " corrected. None of them takes away from what the paper is about."));
            add(body, "Errata and corrections", errata);
        }
        return body;
    }

    private String summary() {
        long all = proofs.statements().count();
        long proved = proofs.statements().filter(Statement::proved).count();
        long holding = proofs.statements().filter(Statement::holds).count();
        String coq = proofs.skipped().isPresent()
                ? "None of " + all + " theorems was proved on this machine"
                : proved + " of " + all + " theorems are proved by Coq " + proofs.coq()
                        + " and accepted by its independent"
                        + " checker, whose definitions give the same fractions as the Java reference on "
                        + proofs.trajectories() + " runs";
        return coq + "; " + holding + " were checked again in Java on exact random instances, " + proofs.checks()
                + " in all, in " + Numbers.duration(proofs.seconds()) + ".";
    }

    /** A folded list; what is amiss in it shows without unfolding. */
    private static void add(Element body, String title, List<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        long proved = statements.stream().filter(Statement::proved).count();
        boolean skipped = statements.stream().allMatch(Statement::notChecked);
        boolean whole = proved == statements.size() && statements.stream().allMatch(Statement::holds);
        String verdict = whole
                ? "✓ all proved"
                : skipped ? "✗ not checked on this machine" : "✗ " + proved + " of " + statements.size() + " proved";
        Element summary = new Element("summary")
                .add(
                        Element.of("strong", title),
                        Element.of("span", ": " + count(statements.size()) + " "),
                        Element.styled("span", "verdict " + (whole ? "good" : "bad"))
                                .text(verdict));
        Element details = new Element("details").add(summary);
        statements.forEach(statement -> details.add(StatementCard.of(statement)));
        body.add(details);
    }

    private static String count(int statements) {
        return statements + (statements == 1 ? " theorem" : " theorems");
    }

    @Override
    public JsonNode data() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("verdict", proofs.verdict());
        node.put("skipped", proofs.skipped().orElse(null));
        proofs.findings().forEach(node.putArray("findings")::add);
        ArrayNode theorems = node.putArray("theorems");
        proofs.statements().forEach(each -> theorems.addObject()
                .put("coq", each.coq())
                .put("paper", each.paper())
                .put("kind", each.kind())
                .put("proof", each.proof())
                .put("instances", each.instances())
                .put("holds", each.holds()));
        return node;
    }
}
